package io.huihuan.insight;

import io.huihuan.shared.text.Texts;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The category tree as figures tell it: counted by node, told at a level; what is called 其他 comes last. */
@Component
class Tree {

    private final Categories categories;
    private final Set<String> others;

    Tree(Categories categories, Texts texts) {
        this.categories = categories;
        this.others = texts.getProvidedLocales().stream()
                .flatMap(locale -> Arrays.stream(
                        texts.get(locale, "insight.category.others").split("\\|")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds up what was counted by node into the paths of a level; a node above the level keeps its own path. */
    <T> Map<@Nullable String, T> at(int level, Map<@Nullable UUID, T> counted, BinaryOperator<T> sum) {
        Map<UUID, String> paths =
                categories.all().stream().collect(Collectors.toMap(CategoryNode::id, node -> cut(node.path(), level)));
        var told = new HashMap<@Nullable String, T>();
        counted.forEach((node, value) -> told.merge(node == null ? "" : paths.getOrDefault(node, ""), value, sum));
        T none = told.remove("");
        if (none != null) {
            told.put(null, none);
        }
        return told;
    }

    /** The largest first, then the more severe, then by name; others and what has no category last. */
    <T> List<Map.Entry<@Nullable String, T>> ordered(
            Map<@Nullable String, T> told, ToDoubleFunction<T> size, ToDoubleFunction<T> severity) {
        return told.entrySet().stream()
                .sorted(Comparator.<Map.Entry<@Nullable String, T>>comparingInt(each -> place(each.getKey()))
                        .thenComparing(Comparator.<Map.Entry<@Nullable String, T>>comparingDouble(
                                        each -> size.applyAsDouble(each.getValue()))
                                .reversed())
                        .thenComparing(Comparator.<Map.Entry<@Nullable String, T>>comparingDouble(
                                        each -> severity.applyAsDouble(each.getValue()))
                                .reversed())
                        .thenComparing(each -> String.valueOf(each.getKey())))
                .toList();
    }

    @Nullable
    String path(@Nullable UUID node) {
        return categories.all().stream()
                .filter(each -> each.id().equals(node))
                .map(CategoryNode::path)
                .findFirst()
                .orElse(null);
    }

    private int place(@Nullable String path) {
        if (path == null) {
            return 2;
        }
        return others.contains(path.substring(path.lastIndexOf(CategoryNode.SEPARATOR) + 1)) ? 1 : 0;
    }

    static String cut(String path, int level) {
        int end = -1;
        for (int depth = 0; depth < level; depth++) {
            end = path.indexOf(CategoryNode.SEPARATOR, end + 1);
            if (end < 0) {
                return path;
            }
        }
        return path.substring(0, end);
    }
}
