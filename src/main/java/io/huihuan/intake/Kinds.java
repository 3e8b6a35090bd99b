package io.huihuan.intake;

import io.huihuan.shared.refusal.Invalid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be imported here. */
@Component
class Kinds {

    private final Map<String, ImportKind> byName;

    Kinds(ObjectProvider<ImportKind> kinds) {
        byName = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
    }

    List<ImportKind> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(ImportKind::name))
                .toList();
    }

    ImportKind named(String name) {
        ImportKind kind = byName.get(name);
        if (kind == null) {
            throw new Invalid(
                    "kind",
                    "import.kind",
                    name,
                    List.copyOf(byName.keySet().stream().sorted().toList()));
        }
        return kind;
    }
}
