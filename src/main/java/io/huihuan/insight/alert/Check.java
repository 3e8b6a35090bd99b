package io.huihuan.insight.alert;

import io.huihuan.insight.InsightFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way of looking for something that went wrong; the watch asks each of them in turn. */
interface Check {

    /** Which kinds it can find. */
    List<AlertKind> kinds();

    /** Looks for one kind in the figures of a department or, for {@code null}, of all. */
    List<Finding> look(AlertKind kind, AlertRules rules, @Nullable UUID department, LocalDate today);

    /**
     * Whether a finding would still be one without what a narrower place within it found of the same thing. Where it would
     * not, the narrower place explains it wholly, and says it alone.
     */
    boolean standsWithout(Finding narrower, Finding wider, AlertRules rules);

    static InsightFilter of(@Nullable UUID department) {
        return new InsightFilter(
                null,
                null,
                null,
                java.util.Set.of(),
                java.util.Set.of(),
                department == null ? java.util.Set.of() : java.util.Set.of(department),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                null,
                true);
    }
}
