package io.huihuan.activity;

import io.huihuan.identity.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** The open pages of this node that show somebody’s notices. */
@Component
class NoticeListeners {

    private final Map<PersonId, List<Runnable>> listeners = new ConcurrentHashMap<>();

    Notices.Listening add(PersonId person, Runnable listener) {
        listeners.compute(person, (id, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(person, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    void tell(Collection<PersonId> people) {
        people.forEach(person -> listeners.getOrDefault(person, List.of()).forEach(Runnable::run));
    }
}
