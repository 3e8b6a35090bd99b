package io.huihuan.intake;

import io.huihuan.identity.Actor;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.data.Instants;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mappings people keep for the next file of the same make. */
@Repository
class SavedMappings {

    private final JdbcClient sql;
    private final Clock clock;

    SavedMappings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void save(String name, Mapping mapping, Actor by) {
        if (update(name, mapping, by) == 0) {
            try {
                sql.sql("INSERT INTO import_mapping (kind, name, mapping, saved_by, saved_at) VALUES (?, ?, ?, ?, ?)")
                        .params(mapping.kind(), name, mapping.json(), by.account(), now())
                        .update();
            } catch (DuplicateKeyException sameMoment) {
                update(name, mapping, by);
            }
        }
    }

    private int update(String name, Mapping mapping, Actor by) {
        return sql.sql("UPDATE import_mapping SET mapping = ?, saved_by = ?, saved_at = ? WHERE kind = ? AND name = ?")
                .params(mapping.json(), by.account(), now(), mapping.kind(), name)
                .update();
    }

    /** Name → mapping, by name. */
    Map<String, Mapping> of(String kind) {
        var saved = new TreeMap<String, Mapping>();
        sql.sql("SELECT name, mapping FROM import_mapping WHERE kind = ?")
                .params(List.of(kind))
                .query((row, number) -> saved.put(row.getString(1), Mapping.parse(row.getString(2))))
                .list();
        return saved;
    }

    void remove(String kind, String name) {
        sql.sql("DELETE FROM import_mapping WHERE kind = ? AND name = ?")
                .params(kind, name)
                .update();
    }

    private LocalDateTime now() {
        return Instants.column(clock.instant());
    }
}
