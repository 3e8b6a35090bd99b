package io.huihuan.identity;

import io.huihuan.shared.data.Columns;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the organisation whole, in five plain queries. */
@Component
class RosterReader {

    private final JdbcClient reads;

    RosterReader(JdbcClient reads) {
        this.reads = reads;
    }

    Roster read() {
        var departments = reads.sql("SELECT id, name, parent_id FROM department")
                .query((row, number) -> new DepartmentRef(
                        new DepartmentId(Columns.id(row, "id")),
                        row.getString("name"),
                        row.getBytes("parent_id") == null ? null : new DepartmentId(Columns.id(row, "parent_id"))))
                .list();
        var teams = reads.sql("""
                        SELECT t.id, t.name, t.department_id, d.name AS department_name
                        FROM team t JOIN department d ON d.id = t.department_id""")
                .query((row, number) -> new TeamRef(
                        new TeamId(Columns.id(row, "id")),
                        row.getString("name"),
                        new DepartmentId(Columns.id(row, "department_id")),
                        row.getString("department_name")))
                .list();
        var roles = roles();
        var memberships = memberships();
        var people = reads.sql("""
                        SELECT id, account, name, department_id, enabled, capacity, locale, theme, password_since,
                               password_hash IS NOT NULL AS has_login
                        FROM person""")
                .query((row, number) -> {
                    UUID id = Columns.id(row, "id");
                    return new Roster.Entry(
                            new PersonRef(
                                    new PersonId(id),
                                    row.getString("account"),
                                    row.getString("name"),
                                    row.getBoolean("enabled")),
                            new DepartmentId(Columns.id(row, "department_id")),
                            Set.copyOf(memberships.getOrDefault(id, Set.of())),
                            Set.copyOf(roles.getOrDefault(id, Set.of())),
                            row.getInt("capacity"),
                            row.getBoolean("has_login"),
                            Columns.instant(row, "password_since"),
                            new Preferences(
                                    Locale.forLanguageTag(row.getString("locale")),
                                    Theme.valueOf(row.getString("theme"))));
                })
                .list();
        return new Roster(departments, teams, people);
    }

    private Map<UUID, Set<Role>> roles() {
        var roles = new HashMap<UUID, Set<Role>>();
        reads.sql("SELECT person_id, role FROM person_role").query(row -> {
            roles.computeIfAbsent(Columns.id(row, "person_id"), id -> EnumSet.noneOf(Role.class))
                    .add(Role.valueOf(row.getString("role")));
        });
        return roles;
    }

    private Map<UUID, Set<TeamId>> memberships() {
        var memberships = new HashMap<UUID, Set<TeamId>>();
        reads.sql("SELECT person_id, team_id FROM team_member").query(row -> {
            memberships
                    .computeIfAbsent(Columns.id(row, "person_id"), id -> new HashSet<>())
                    .add(new TeamId(Columns.id(row, "team_id")));
        });
        return memberships;
    }
}
