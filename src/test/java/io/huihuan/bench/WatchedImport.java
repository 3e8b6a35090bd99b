package io.huihuan.bench;

import io.huihuan.intake.ImportReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An import from its order to its end, and what somebody who reads a page meanwhile waits for it.
 *
 * @param seconds from the order to the end
 * @param peak the most heap committed meanwhile, in MB
 * @param pages what each page took, in ms, the shortest first
 */
record WatchedImport(double seconds, long peak, List<Double> pages) {

    /**
     * @param began when it was ordered, of {@link System#nanoTime()}
     * @param rows how many must be accepted
     * @param pause between one page and the next
     */
    static WatchedImport until(Supplier<ImportReport> done, long began, int rows, Duration pause, Runnable page) {
        var pages = new ArrayList<Double>();
        long peak = 0;
        ImportReport report;
        do {
            long begin = System.nanoTime();
            page.run();
            pages.add((System.nanoTime() - begin) / 1e6);
            peak = Math.max(peak, Runtime.getRuntime().totalMemory() >> 20);
            sleep(pause);
            report = done.get();
        } while (!report.state().isOver());
        double seconds = (System.nanoTime() - began) / 1e9;
        if (report.accepted() != rows) {
            throw new IllegalStateException(report.toString());
        }
        pages.sort(null);
        return new WatchedImport(seconds, peak, pages);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Prints how much memory it took, and how long the named page took meanwhile. */
    void printMeanwhile(String page) {
        System.out.printf(
                "%nHeap committed at most %d MB of %d MB. %s read meanwhile: p50 %.0f ms, p95 %.0f ms.%n",
                peak,
                Runtime.getRuntime().maxMemory() >> 20,
                page,
                pages.get(pages.size() / 2),
                pages.get(pages.size() * 95 / 100));
    }
}
