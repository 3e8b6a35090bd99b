package io.huihuan.intake;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;

/** What happened to an import. */
public sealed interface ImportEvent extends BusinessEvent {

    ImportId id();

    @Override
    default Subject subject() {
        return new Subject("IMPORT", id().value());
    }

    /** A file was handed in: its name, and as what. */
    record ImportStarted(ImportId id, Instant at, String actor, String kind, String fileName) implements ImportEvent {
        @Override
        public String to() {
            return kind;
        }

        @Override
        public String note() {
            return fileName;
        }
    }

    /** A person paused, resumed or cancelled it, or it ended. */
    record ImportChanged(ImportId id, Instant at, String actor, ImportState state, long rows) implements ImportEvent {
        @Override
        public String to() {
            return state.name();
        }

        @Override
        public String note() {
            return String.valueOf(rows);
        }
    }

    /** The rejected rows were taken out of the system. */
    record ImportRejectsRead(ImportId id, Instant at, String actor) implements ImportEvent {}
}
