package io.huihuan.identity;

import io.huihuan.shared.data.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** People of one department who share a queue of work. */
@Entity
@Table(name = "team")
class Team implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "department_id")
    private UUID department;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private boolean imported;

    @Embedded
    private LastChange lastChange;

    Team() {}

    Team(String name, DepartmentId department, LastChange created) {
        this.id = Ids.next();
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.department = department.value();
        this.lastChange = created;
    }

    static Team imported(String name, DepartmentId department, LastChange created) {
        var team = new Team(name, department, created);
        team.imported = true;
        return team;
    }

    void rename(String name, LastChange change) {
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.lastChange = change;
    }

    void moveTo(DepartmentId department, LastChange change) {
        this.department = department.value();
        this.lastChange = change;
    }

    TeamId teamId() {
        return new TeamId(id);
    }

    String name() {
        return name;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    boolean imported() {
        return imported;
    }

    long version() {
        return version == null ? 0 : version;
    }

    LastChange lastChange() {
        return lastChange;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
