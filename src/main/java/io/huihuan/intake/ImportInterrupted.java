package io.huihuan.intake;

/** The node is stopping: the import goes on elsewhere, or here after the start. */
final class ImportInterrupted extends RuntimeException {

    ImportInterrupted() {
        super("interrupted");
    }
}
