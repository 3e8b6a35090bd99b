package io.huihuan.insight.ui;

import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.identity.Access;
import io.huihuan.identity.Directory;
import io.huihuan.insight.InsightFilter;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters every page of figures shares; what is chosen stands in the address and goes along to the next page. */
class InsightBar extends FilterBar {

    static final String CATEGORY = "category";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PRECEDING = "preceding";
    private static final String NOTHING = "none";
    private static final String YEAR = "year";

    InsightBar(Access access, Directory directory, Categories categories, Runnable changed) {
        super(changed);
        addClassName("insight-bar");
        one("period", "insight.filter.period", Period.options());
        day(FROM, "insight.filter.from");
        day(TO, "insight.filter.to");
        one(
                "compare",
                "insight.filter.compare",
                List.of(
                        new Option(PRECEDING, Words.text("insight.compare.preceding")),
                        new Option(YEAR, Words.text("insight.compare.year")),
                        new Option(NOTHING, Words.text("insight.compare.none"))));
        oneOrNone(
                CATEGORY,
                "insight.filter.category",
                categories.all().stream()
                        .map(CategoryNode::path)
                        .map(path -> new Option(path, path))
                        .toList());
        choice("channel", "insight.filter.channel", Option.of(Channel.values()));
        choice(
                "team",
                "insight.filter.team",
                directory.teams(access.current().scope()).stream()
                        .map(team -> new Option(team.id().value().toString(), team.name()))
                        .toList());
        choice(
                "department",
                "insight.filter.department",
                directory.departments().stream()
                        .filter(department -> directory.reaches(access.current(), department.id()))
                        .map(department -> new Option(department.id().value().toString(), department.name()))
                        .toList());
        choice("level", "insight.filter.level", Option.of(Level.values()));
        choice("urgency", "insight.filter.urgency", Option.of(Urgency.values()));
        choice("type", "insight.filter.type", Option.of(TicketType.values()));
        text("product", "insight.filter.product");
        toggle("raw", "insight.filter.raw");
    }

    /** What the page shows, as somebody looks at it on this day. */
    View view() {
        var today = LocalDate.ofInstant(Words.now(), Words.zone());
        var period = Period.of(text("period").orElse(""));
        boolean custom = period == Period.CUSTOM;
        show(FROM, custom);
        show(TO, custom);
        LocalDate first = custom ? text(FROM).map(LocalDate::parse).orElse(period.first(today)) : period.first(today);
        LocalDate last = custom ? text(TO).map(LocalDate::parse).orElse(today) : today;
        var filter = new InsightFilter(
                first,
                last,
                text(CATEGORY).orElse(null),
                all("channel", Channel::valueOf),
                all("team", UUID::fromString),
                all("department", UUID::fromString),
                text("product").map(Set::of).orElse(Set.of()),
                all("level", Level::valueOf),
                all("urgency", Urgency::valueOf),
                all("type", TicketType::valueOf),
                null,
                !isOn("raw"));
        return new View(
                filter,
                first,
                last,
                switch (text("compare").orElse("")) {
                    case NOTHING -> null;
                    case YEAR -> filter.compared(InsightFilter.Comparison.LAST_YEAR);
                    default -> filter.compared(InsightFilter.Comparison.PRECEDING);
                });
    }

    private <T> Set<T> all(String name, Function<String, T> value) {
        return values(name).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
