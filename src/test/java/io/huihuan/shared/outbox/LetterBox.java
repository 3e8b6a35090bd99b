package io.huihuan.shared.outbox;

import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Writes the letters of tests and remembers what became of them. */
class LetterBox implements Correspondent {

    static final String KIND = "LETTER";

    final List<UUID> sent = new CopyOnWriteArrayList<>();
    final Map<UUID, Setback> dead = new ConcurrentHashMap<>();
    private final Map<UUID, Supplier<Letter>> letters = new ConcurrentHashMap<>();

    /** A posting that will become this letter. */
    Posting posting(Medium medium, Instant at, Supplier<Letter> letter) {
        UUID origin = Ids.next();
        letters.put(origin, letter);
        return new Posting("letter:" + origin, medium, new Subject(KIND, origin), "any", null, at);
    }

    void rewrite(Posting posting, Letter letter) {
        letters.put(posting.origin().id(), () -> letter);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Letter write(Posting posting) {
        var letter = letters.get(posting.origin().id());
        return letter == null ? new Letter.NoLonger() : letter.get();
    }

    @Override
    public void sent(Posting posting, Instant at) {
        sent.add(posting.origin().id());
    }

    @Override
    public void dead(Posting posting, Setback setback) {
        dead.put(posting.origin().id(), setback);
    }
}
