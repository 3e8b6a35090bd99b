package io.huihuan.insight.ui;

import com.vaadin.flow.router.Location;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters every page of figures shares; what is chosen stands in the address and goes along to the next page. */
class InsightBar extends FilterBar {

    static final String CATEGORY = "category";
    private static final String PERIOD = "period";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String QUESTIONNAIRE = "questionnaire";
    private static final Set<String> OF_OTHER_PAGES = Set.of("by", "level", "step", "groupBy", "clock", "continue");
    private static final String PRECEDING = "preceding";
    private static final String NOTHING = "none";
    private static final String YEAR = "year";

    private final Spelling spelling;

    InsightBar(Access access, Directory directory, Categories categories, Runnable changed) {
        super(changed);
        addClassName("insight-bar");
        var teams = directory.teams(access.current().scope()).stream()
                .map(team -> new Option(team.id().value().toString(), team.name()))
                .toList();
        var departments = directory.departments().stream()
                .filter(department -> directory.reaches(access.current(), department.id()))
                .map(department -> new Option(department.id().value().toString(), department.name()))
                .toList();
        spelling = new Spelling(Map.of("team", teams, "department", departments));
        one(PERIOD, "insight.filter.period", Period.options());
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
        choice("team", "insight.filter.team", teams);
        choice("department", "insight.filter.department", departments);
        choice("customerLevel", "insight.filter.level", Option.of(Level.values()));
        choice("urgency", "insight.filter.urgency", Option.of(Urgency.values()));
        choice("type", "insight.filter.type", Option.of(TicketType.values()));
        text("product", "insight.filter.product");
        text(QUESTIONNAIRE, "insight.filter.questionnaire");
        toggle("cleaned", "insight.filter.raw", "false");
    }

    /** Reads the words of the API as well: the same address means the same numbers. */
    @Override
    public void read(Location address) {
        super.read(spelling.read(address));
    }

    /** Days of their own go with the wish for them. */
    @Override
    protected void used(String name) {
        boolean days = !values(FROM).isEmpty() || !values(TO).isEmpty();
        if (name.equals(PERIOD) && days && Period.of(text(PERIOD).orElse("")) != Period.CUSTOM) {
            forget(FROM, TO);
        } else {
            super.used(name);
        }
    }

    /** What the address asks for and cannot be had. */
    List<WrongFilter> wrong() {
        var wrong = new ArrayList<WrongFilter>();
        unknown().forEach((name, values) -> wrong.add(new WrongFilter.Value(name, words(name), values)));
        day(FROM)
                .flatMap(from -> day(TO).filter(to -> to.isBefore(from)).map(to -> new WrongFilter.Order(from, to)))
                .ifPresent(wrong::add);
        foreign().stream()
                .filter(name -> !OF_OTHER_PAGES.contains(name))
                .map(WrongFilter.Name::new)
                .forEach(wrong::add);
        return wrong;
    }

    /** The period and the filters as a line, for paper. */
    String told(View view) {
        var told = new ArrayList<String>();
        told.add(view.period());
        var before = view.before();
        if (before != null && before.from() != null && before.to() != null) {
            told.add(Words.text("insight.printed.compared", Words.date(before.from()), Words.date(before.to())));
        }
        told.addAll(told(Set.of(PERIOD, FROM, TO, "compare")));
        return String.join(Words.text("insight.printed.between"), told);
    }

    /** What the page shows, as somebody looks at it on this day. */
    View view() {
        var today = LocalDate.ofInstant(Words.now(), Words.zone());
        var period = Period.of(text(PERIOD).orElse(""));
        boolean custom = period == Period.CUSTOM;
        show(FROM, custom);
        show(TO, custom);
        show(QUESTIONNAIRE, text(QUESTIONNAIRE).isPresent());
        var last = custom ? day(TO).orElse(today) : today;
        var first = custom
                ? day(FROM)
                        .or(() -> day(TO).isPresent() ? Optional.empty() : Optional.of(period.first(today)))
                        .orElse(null)
                : period.first(today);
        var filter = new InsightFilter(
                first,
                last,
                text(CATEGORY).orElse(null),
                all("channel", Channel::valueOf),
                // a wrong filter finds nobody, so that the figures are empty rather than those of everybody
                unknown().isEmpty() ? all("team", UUID::fromString) : Set.of(InsightFilter.NOBODY),
                all("department", UUID::fromString),
                text("product").map(Set::of).orElse(Set.of()),
                all("customerLevel", Level::valueOf),
                all("urgency", Urgency::valueOf),
                all("type", TicketType::valueOf),
                text(QUESTIONNAIRE).orElse(null),
                !isOn("cleaned"));
        return new View(
                filter,
                switch (text("compare").orElse("")) {
                    case NOTHING -> null;
                    case YEAR -> filter.compared(InsightFilter.Comparison.LAST_YEAR);
                    default -> filter.compared(InsightFilter.Comparison.PRECEDING);
                });
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    private <T> Set<T> all(String name, Function<String, T> value) {
        return values(name).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
