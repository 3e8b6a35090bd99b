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

/** A part of the organisation; departments form a tree. */
@Entity
@Table(name = "department")
class Department implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "parent_id")
    private @Nullable UUID parent;

    private boolean imported;

    @Embedded
    private LastChange lastChange;

    Department() {}

    Department(String name, @Nullable DepartmentId parent, LastChange created) {
        this.id = Ids.next();
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.parent = parent == null ? null : parent.value();
        this.lastChange = created;
    }

    void rename(String name, LastChange change) {
        this.name = name;
        this.nameKey = NameKey.of(name);
        this.lastChange = change;
    }

    void moveBelow(@Nullable DepartmentId parent, LastChange change) {
        this.parent = parent == null ? null : parent.value();
        this.lastChange = change;
    }

    DepartmentId departmentId() {
        return new DepartmentId(id);
    }

    String name() {
        return name;
    }

    @Nullable
    DepartmentId parent() {
        return parent == null ? null : new DepartmentId(parent);
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
