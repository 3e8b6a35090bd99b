package io.huihuan.ticket;

import io.huihuan.shared.data.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the three-level category tree. */
@Entity
@Table(name = "category")
@SuppressWarnings("NullAway.Init")
class Category {

    static final int DEEPEST = 3;

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    int depth;
    int position;
    String name;
    String path;
    boolean active;
    boolean imported;

    protected Category() {}

    Category(@Nullable Category parent, String name, int position, boolean imported) {
        this.id = Ids.next();
        this.parentId = parent == null ? null : parent.id;
        this.depth = parent == null ? 1 : parent.depth + 1;
        this.position = position;
        this.active = true;
        this.imported = imported;
        rename(parent, name);
    }

    final void rename(@Nullable Category parent, String name) {
        this.name = name;
        this.path = parent == null ? name : parent.path + CategoryNode.SEPARATOR + name;
    }
}
