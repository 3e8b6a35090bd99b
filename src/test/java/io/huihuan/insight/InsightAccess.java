package io.huihuan.insight;

import io.huihuan.customer.Channel;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.ticket.Direction;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Touchpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** Tries the figures on the tickets of one side's team. */
public class InsightAccess implements AccessFixture {

    private static final Map<String, Object> ANSWERS = Map.of(
            "overall",
            4,
            "timeliness",
            4,
            "attitude",
            5,
            "effectiveness",
            4,
            "convenience",
            4,
            "nps",
            9,
            "comment",
            "谢谢");

    private final Set<String> prepared = new HashSet<>();
    private final Company company;
    private final Tickets tickets;
    private final Responses responses;
    private final Figures figures;
    private final Clock clock;

    InsightAccess(Company company, Tickets tickets, Responses responses, Figures figures, Clock clock) {
        this.company = company;
        this.tickets = tickets;
        this.responses = responses;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Figures.state", side -> figures::state);
        verbs.put("Figures.kpis", seen(filter -> figures.kpis(filter).n()));
        verbs.put(
                "Figures.trend", seen(filter -> figures.trend(filter, Step.DAY).n()));
        verbs.put(
                "Figures.pareto",
                seen(filter -> figures.pareto(filter, Measure.COUNT, 2).n()));
        verbs.put(
                "Figures.categoryTrend",
                seen(filter -> figures.categoryTrend(filter, 2, Step.MONTH).n()));
        verbs.put(
                "Figures.resolutionTimes",
                seen(filter -> figures.resolutionTimes(filter, Grouping.TYPE, 1, TimeBase.ELAPSED)
                        .n()));
        verbs.put(
                "Figures.distribution",
                seen(filter -> figures.distribution(filter, TimeBase.ELAPSED).n()));
        verbs.put(
                "Figures.slaByPolicy",
                seen(filter -> figures.slaByPolicy(filter).n()));
        verbs.put(
                "Figures.parts",
                seen(filter -> figures.parts(filter, Figure.TICKETS, Dimension.TEAM)
                        .total()
                        .n()));
        verbs.put("Figures.heatMap", seen(filter -> figures.heatMap(filter).n()));
        verbs.put(
                "Figures.stageDurations",
                seen(filter -> figures.stageDurations(filter, TimeBase.ELAPSED).n()));
        verbs.put(
                "Figures.processMap",
                seen(filter -> figures.processMap(filter, TimeBase.ELAPSED).n()));
        verbs.put(
                "Figures.typeSatisfaction",
                seen(filter -> figures.typeSatisfaction(filter, 2).n()));
        verbs.put("Figures.team", seen(filter -> figures.team(filter).n()));
        verbs.put(
                "Figures.tickets",
                seen(filter ->
                        figures.tickets(filter, new Mark.Everything(), 0, 10).n()));
        verbs.put(
                "Figures.satisfaction",
                seen(filter -> figures.satisfaction(filter).received()));
        verbs.put(
                "Figures.responseScore",
                seen(filter -> figures.responseScore(filter).n()));
        verbs.put(
                "Figures.openAnswers",
                seen(filter -> figures.openAnswers(filter, 0, 10).n()));
        return verbs;
    }

    @Override
    public Map<String, Request> endpoints() {
        var calls = new HashMap<String, Request>();
        for (String path : List.of(
                "state",
                "kpis",
                "trend",
                "pareto",
                "category-trend",
                "resolution-times",
                "distribution",
                "sla",
                "heat-map",
                "response-score",
                "type-satisfaction",
                "stage-durations",
                "process-map",
                "satisfaction",
                "team")) {
            calls.put("GET /api/v1/insight/" + path, side -> http -> http.get("/api/v1/insight/" + path));
        }
        return calls;
    }

    /** One solved ticket of each side and what its customer says are enough for every figure. */
    private Attempt seen(Function<InsightFilter, Object> figure) {
        return side -> {
            var filter = ofTeam(side);
            if (prepared.add(side.teamName)) {
                var solved = company.as(side.agent, () -> {
                    var ticket = tickets.register(TicketSamples.refund());
                    ticket = tickets.assign(ticket.number(), ticket.version(), side.agent);
                    ticket = tickets.move(ticket.number(), ticket.version(), MoveRequest.start());
                    ticket = tickets.touch(
                            ticket.number(),
                            ticket.version(),
                            new Touchpoint(Channel.PHONE, Direction.OUTBOUND, clock.instant(), "已联系", null));
                    return tickets.move(ticket.number(), ticket.version(), MoveRequest.resolve("退款已到账"));
                });
                company.asSystem(() -> responses.receive(
                        new NewResponse("service", null, solved.number(), SurveyChannel.PHONE, null, null, ANSWERS)));
            }
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            company.asSystem(() -> figures.resolutionTimes(filter, Grouping.TYPE, 1, TimeBase.ELAPSED))
                                                    .n()
                                            > 0
                                    && company.asSystem(() -> figures.openAnswers(filter, 0, 1))
                                                    .n()
                                            > 0);
            return () -> figure.apply(filter);
        };
    }

    private static InsightFilter ofTeam(Department side) {
        var all = InsightFilter.ALL;
        return new InsightFilter(
                null,
                null,
                null,
                all.channels(),
                Set.of(side.team.value()),
                all.departments(),
                all.products(),
                all.levels(),
                all.urgencies(),
                all.types(),
                null,
                true);
    }
}
