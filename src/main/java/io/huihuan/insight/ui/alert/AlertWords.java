package io.huihuan.insight.ui.alert;

import io.huihuan.identity.Directory;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.insight.Dimension;
import io.huihuan.insight.alert.AlertKind;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Explanation.Part;
import io.huihuan.insight.alert.Explanation.Telling;
import io.huihuan.insight.alert.Finding;
import io.huihuan.insight.ui.words.FigureWords;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An alert in sentences. */
public final class AlertWords {

    private static final int FEW = 3;

    private AlertWords() {}

    /** 满意度 CSAT 从 88.0% 降到 80.1%. */
    public static String headline(Finding finding) {
        String before = FigureWords.of(finding.figure(), finding.before().value());
        String after = FigureWords.of(finding.figure(), finding.after().value());
        return switch (finding.kind()) {
            case COMPLAINTS_SPIKE -> Words.text("insight.alert.headline.complaints", after, before);
            case PROBLEM_CLUSTER -> Words.text("insight.alert.headline.cluster", finding.subject(), after, before);
            case CSI_DOWN, CSAT_DOWN, NPS_DOWN, SLA_FIRST_RESPONSE_DOWN, SLA_RESOLUTION_DOWN, REPEAT_RATE_UP ->
                Words.text(
                        finding.change() < 0 ? "insight.alert.headline.down" : "insight.alert.headline.up",
                        Words.text(finding.figure()),
                        before,
                        after);
        };
    }

    /** 2026-10-24 至 2026-11-22，n = 120；上期 n = 98. */
    public static String period(Finding finding) {
        return finding.kind().comparesPeriods()
                ? Words.text(
                        "insight.alert.period",
                        Words.date(finding.after().from()),
                        Words.date(finding.after().to()),
                        Words.number(finding.after().n()),
                        Words.number(finding.before().n()))
                : finding.kind() == AlertKind.PROBLEM_CLUSTER
                        ? Words.text(
                                "insight.alert.day", Words.date(finding.after().to()))
                        : Words.text(
                                "insight.alert.week",
                                Words.date(finding.after().from()),
                                Words.date(finding.after().to()));
    }

    /** How far the true change may lie, where that can be said. */
    public static Optional<String> interval(Finding finding) {
        return Optional.ofNullable(finding.interval())
                .map(interval -> Words.text(
                        "insight.alert.interval",
                        FigureWords.change(finding.figure(), finding.change()),
                        FigureWords.change(finding.figure(), interval.low()),
                        FigureWords.change(finding.figure(), interval.high())));
    }

    /** 按团队看：结构变化 −1.2，表现变化 −6.7；影响最大：一线 −4.1、夜班 −2.2. */
    public static String because(Finding finding, Telling telling, Directory directory) {
        List<String> strongest = telling.strongest(FEW).stream()
                .map(part -> Words.text(
                        "insight.alert.part",
                        name(telling.by(), part, directory),
                        FigureWords.change(finding.figure(), part.total())))
                .toList();
        String most = strongest.isEmpty() ? Words.text("insight.alert.nobody") : Words.list(strongest);
        return finding.kind().comparesPeriods()
                ? Words.text(
                        "insight.alert.because",
                        Words.text(telling.by()),
                        FigureWords.change(finding.figure(), telling.mix()),
                        FigureWords.change(finding.figure(), telling.rate()),
                        most)
                : Words.text("insight.alert.because.count", Words.text(telling.by()), most);
    }

    /** How people call a group. */
    public static String name(Dimension by, Part part, Directory directory) {
        if (part.groups() > 1) {
            return Words.text("insight.alert.rest", part.groups());
        }
        String key = part.key();
        if (key == null || key.isBlank()) {
            return Words.text("insight.alert.none." + by);
        }
        return by == Dimension.TEAM
                ? directory
                        .team(new TeamId(UUID.fromString(key)))
                        .map(TeamRef::name)
                        .orElse(key)
                : key;
    }

    /** 全公司 or the department. */
    public static String whose(AlertRow alert) {
        String department = alert.departmentName();
        return department == null ? Words.text("insight.goal.everybody") : department;
    }
}
