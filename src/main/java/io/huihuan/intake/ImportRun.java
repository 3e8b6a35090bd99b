package io.huihuan.intake;

import io.huihuan.identity.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * In whose name and how strictly rows are written.
 *
 * @param job the import
 * @param by who started it, with the rights of this moment
 * @param strict whether unknown categories, teams and people are refused instead of created
 * @param memory what was looked up in this run; used by one thread
 */
public record ImportRun(UUID job, Actor by, boolean strict, Map<Object, Object> memory) {

    ImportRun(UUID job, Actor by, boolean strict) {
        this(job, by, strict, new HashMap<>());
    }

    /** What was found before in this run, or is found now; {@code type} tells what the key is of. */
    public <T> T remember(Class<T> type, Object key, Supplier<T> find) {
        var place = List.of(type, key);
        Object known = memory.get(place);
        if (known == null) {
            known = find.get();
            memory.put(place, known);
        }
        return type.cast(known);
    }
}
