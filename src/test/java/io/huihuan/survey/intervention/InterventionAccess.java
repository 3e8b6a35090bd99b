package io.huihuan.survey.intervention;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tries the verbs and endpoints of interventions, each upon one of its own. */
public class InterventionAccess implements AccessFixture {

    private final Company company;
    private final Tickets tickets;
    private final Responses responses;
    private final Interventions interventions;
    private final LowScoreReaction reaction;
    private final Access access;
    private final Clock clock;

    InterventionAccess(
            Company company,
            Tickets tickets,
            Responses responses,
            Interventions interventions,
            LowScoreReaction reaction,
            Access access,
            Clock clock) {
        this.company = company;
        this.tickets = tickets;
        this.responses = responses;
        this.interventions = interventions;
        this.reaction = reaction;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Interventions.take", side -> {
            var opened = opened(side);
            return () -> interventions.take(opened.id(), opened.version());
        });
        verbs.put("Interventions.hand", side -> {
            var opened = opened(side);
            return () -> interventions.hand(opened.id(), opened.version(), side.owner);
        });
        verbs.put("Interventions.complete", side -> {
            var opened = opened(side);
            return () -> interventions.complete(opened.id(), opened.version(), done());
        });
        verbs.put("Interventions.list", side -> {
            var filter = only(opened(side));
            return () -> interventions.list(filter, 0, 10);
        });
        verbs.put("Interventions.behind", side -> {
            var filter = only(opened(side));
            return () -> interventions.behind(filter, null, 10);
        });
        verbs.put("Interventions.count", side -> {
            var filter = only(opened(side));
            return () -> interventions.count(filter);
        });
        verbs.put("Interventions.get", side -> {
            var opened = opened(side);
            return () -> interventions.get(opened.id());
        });
        verbs.put("Interventions.answers", side -> {
            var opened = opened(side);
            return () -> interventions.answers(opened.id());
        });
        verbs.put("Interventions.history", side -> {
            var opened = opened(side);
            return () -> interventions.history(opened.id());
        });
        verbs.put("Interventions.ofCustomer", side -> {
            var customer = new CustomerId(opened(side).customerId());
            return () -> interventions.ofCustomer(customer, 10);
        });
        verbs.put("Interventions.colleagues", side -> {
            var opened = opened(side);
            return () -> interventions.colleagues(opened.id());
        });
        verbs.put("Interventions.summary", side -> () -> interventions.summary());
        return verbs;
    }

    @Override
    public Map<String, Request> endpoints() {
        var endpoints = new HashMap<String, Request>();
        endpoints.put("GET /api/v1/interventions", side -> {
            String ticket = opened(side).ticket();
            return http -> http.get("/api/v1/interventions?q=" + ticket);
        });
        endpoints.put("GET /api/v1/interventions/{intervention}", side -> {
            var opened = opened(side);
            return http -> http.get("/api/v1/interventions/" + opened.id());
        });
        endpoints.put("POST /api/v1/interventions/{intervention}/completion", side -> {
            var opened = opened(side);
            return http -> http.with("If-Match", "\"" + opened.version() + "\"")
                    .post(
                            "/api/v1/interventions/" + opened.id() + "/completion",
                            "{\"outcome\":\"UNREACHED\",\"note\":\"x\"}");
        });
        return endpoints;
    }

    static Completion done() {
        return new Completion(InterventionOutcome.SETTLED, ContactChannel.PHONE, "x");
    }

    /** An intervention about a ticket of this side, without waiting for the time for slips. */
    private Intervention opened(Department side) {
        String ticket = company.as(side.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        ResponseView low = company.asSystem(() -> responses.receive(
                new NewResponse("service", null, ticket, SurveyChannel.PHONE, null, 60, Map.of("overall", 1))));
        reaction.judge(new LowScoreNotes.Watched(low.id(), clock.instant(), clock.instant()));
        UUID id = access.as(Actor.SYSTEM, () -> interventions.list(text(ticket), 0, 1))
                .getFirst()
                .id();
        return company.asSystem(() -> interventions.get(id));
    }

    private static InterventionFilter only(Intervention opened) {
        return text(opened.ticket());
    }

    private static InterventionFilter text(String ticket) {
        return new InterventionFilter(false, false, Set.of(), ticket);
    }
}
