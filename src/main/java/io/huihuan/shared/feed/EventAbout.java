package io.huihuan.shared.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that shares with others its {@link Circumstances}. */
public interface EventAbout extends BusinessEvent {

    Circumstances about();

    @Override
    default Subject subject() {
        return about().subject();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String actor() {
        return about().actor();
    }

    @Override
    default @Nullable UUID team() {
        return about().team();
    }

    @Override
    default @Nullable UUID customer() {
        return about().customer();
    }
}
