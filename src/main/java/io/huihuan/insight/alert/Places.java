package io.huihuan.insight.alert;

import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where figures are looked at: the whole organisation, {@code null}, and every department within it or within another. */
final class Places {

    private final Map<UUID, @Nullable UUID> above = new HashMap<>();

    Places(List<DepartmentRef> departments) {
        for (DepartmentRef each : departments) {
            DepartmentId parent = each.parent();
            above.put(each.id().value(), parent == null ? null : parent.value());
        }
    }

    /** The organisation, then departments before those within them. */
    Stream<@Nullable UUID> widestFirst() {
        return Stream.concat(
                Stream.<@Nullable UUID>of((UUID) null),
                above.keySet().stream().sorted(Comparator.comparingInt(this::depth)));
    }

    /** Whether a place is within another one. */
    boolean lies(@Nullable UUID place, @Nullable UUID within) {
        UUID each = place;
        while (each != null) {
            each = above.get(each);
            if (Objects.equals(each, within)) {
                return true;
            }
        }
        return false;
    }

    private int depth(UUID department) {
        UUID parent = above.get(department);
        return parent == null ? 0 : 1 + depth(parent);
    }
}
