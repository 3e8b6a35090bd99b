package io.huihuan.survey;

import io.huihuan.customer.CustomerId;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Tries the verbs and endpoints of questionnaires, invitations and responses. */
public class SurveyAccess implements AccessFixture {

    private static final String SERVICE = "service";

    private final Company company;
    private final Tickets tickets;
    private final Questionnaires questionnaires;
    private final Invitations invitations;
    private final Responses responses;

    SurveyAccess(
            Company company,
            Tickets tickets,
            Questionnaires questionnaires,
            Invitations invitations,
            Responses responses) {
        this.company = company;
        this.tickets = tickets;
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.responses = responses;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Questionnaires.all", side -> questionnaires::all);
        verbs.put("Questionnaires.get", side -> () -> questionnaires.get(SERVICE));
        verbs.put("Questionnaires.version", side -> () -> questionnaires.version(SERVICE, 1));
        verbs.put("Questionnaires.warnings", side -> () -> {
            questionnaires.warnings(content());
            return "none";
        });
        verbs.put("Questionnaires.begin", side -> {
            String code = code();
            return () -> questionnaires.begin(code, content());
        });
        verbs.put("Questionnaires.draft", side -> {
            var begun = begun();
            return () -> questionnaires.draft(begun.code(), begun.version(), other());
        });
        verbs.put("Questionnaires.discard", side -> {
            var published = company.asSystem(() -> questionnaires.publish(code(), content(), false));
            var drafted = company.asSystem(() -> questionnaires.draft(published.code(), published.version(), other()));
            return () -> questionnaires.discard(drafted.code(), drafted.version());
        });
        verbs.put("Questionnaires.publish(String long boolean)", side -> {
            var begun = begun();
            return () -> questionnaires.publish(begun.code(), begun.version(), false);
        });
        verbs.put("Questionnaires.publish(String QuestionnaireContent boolean)", side -> {
            String code = code();
            return () -> questionnaires.publish(code, content(), false);
        });
        verbs.put("Invitations.issue", side -> {
            String ticket = ticket(side);
            return () -> invitations.issue(new NewInvitation(SERVICE, null, ticket, SurveyChannel.LINK));
        });
        verbs.put("Invitations.anotherLink", side -> {
            var issued = issued(ticket(side));
            return () -> invitations.anotherLink(issued.id());
        });
        verbs.put("Invitations.withdraw", side -> {
            var issued = issued(ticket(side));
            return () -> {
                invitations.withdraw(issued.id(), "x");
                return true;
            };
        });
        verbs.put("Invitations.ofTicket", side -> {
            String ticket = ticket(side);
            issued(ticket);
            return () -> invitations.ofTicket(ticket);
        });
        verbs.put("Responses.receive", side -> {
            String ticket = ticket(side);
            return () -> responses.receive(response(ticket));
        });
        verbs.put("Responses.get", side -> {
            var given = given(side);
            return () -> responses.get(given.id());
        });
        verbs.put("Responses.reveal", side -> {
            var given = written(side);
            return () -> responses.reveal(given.id(), "comment");
        });
        verbs.put("Responses.all", side -> {
            var given = given(side);
            return () -> responses.all(List.of(given.id()));
        });
        verbs.put("Responses.ofTicket", side -> {
            String ticket = given(side).ticket();
            return () -> responses.ofTicket(ticket);
        });
        verbs.put("Responses.list", side -> {
            var query = query(given(side));
            return () -> responses.list(query, 0, 10);
        });
        verbs.put("Responses.behind", side -> {
            var query = query(given(side));
            return () -> responses.behind(query, null, 10);
        });
        verbs.put("Responses.count", side -> {
            var query = query(given(side));
            return () -> responses.count(query) == 0 ? List.of() : List.of(1);
        });
        verbs.put("Responses.ofCustomer", side -> {
            var customer = new CustomerId(Objects.requireNonNull(given(side).customerId()));
            return () -> responses.ofCustomer(customer, 0, 10);
        });
        verbs.put("Responses.tallies", side -> {
            String code = given(side).questionnaire();
            return () -> responses.tallies().containsKey(code) ? List.of(1) : List.of();
        });
        verbs.put("Responses.restore", side -> {
            var bad = bad(side);
            return () -> responses.restore(bad.id(), CleaningRule.CONTRADICTORY, "x");
        });
        verbs.put("Responses.flagAgain", side -> {
            var bad = bad(side);
            company.asSystem(() -> responses.restore(bad.id(), CleaningRule.CONTRADICTORY, "x"));
            return () -> responses.flagAgain(bad.id(), CleaningRule.CONTRADICTORY);
        });
        return verbs;
    }

    @Override
    public Map<String, Request> endpoints() {
        var endpoints = new HashMap<String, Request>();
        endpoints.put("GET /api/v1/questionnaires", side -> http -> http.get("/api/v1/questionnaires"));
        endpoints.put(
                "GET /api/v1/questionnaires/{code}", side -> http -> http.get("/api/v1/questionnaires/" + SERVICE));
        endpoints.put("POST /api/v1/questionnaires", side -> {
            String code = code();
            return http -> http.post("/api/v1/questionnaires", """
                    {"code":"%s","title":"x","questions":[{"code":"q","kind":"TEXT","text":"x"}]}""".formatted(code));
        });
        endpoints.put("POST /api/v1/invitations", side -> {
            String ticket = ticket(side);
            return http -> http.post("/api/v1/invitations", """
                    {"questionnaire":"service","ticket":"%s"}""".formatted(ticket));
        });
        endpoints.put("POST /api/v1/responses", side -> {
            String ticket = ticket(side);
            return http -> http.post("/api/v1/responses", """
                    {"questionnaire":"service","ticket":"%s","answers":{"overall":5}}""".formatted(ticket));
        });
        endpoints.put("GET /api/v1/responses/{response}", side -> {
            var given = given(side);
            return http -> http.get("/api/v1/responses/" + given.id());
        });
        endpoints.put("GET /api/v1/responses", side -> {
            String code = given(side).questionnaire();
            return http -> http.get("/api/v1/responses?questionnaire=" + code);
        });
        return endpoints;
    }

    private QuestionnaireSheet begun() {
        return company.asSystem(() -> questionnaires.begin(code(), content()));
    }

    private String ticket(Department side) {
        return company.as(side.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
    }

    private IssuedInvitation issued(String ticket) {
        return company.asSystem(() -> invitations.issue(new NewInvitation(SERVICE, null, ticket, SurveyChannel.LINK)));
    }

    /** A response to a questionnaire of its own, so that a list narrowed to that shows it alone. */
    private ResponseView given(Department side) {
        String ticket = ticket(side);
        return company.asSystem((Supplier<ResponseView>) () -> {
            String code = questionnaires.publish(code(), content(), false).code();
            return responses.receive(
                    new NewResponse(code, null, ticket, SurveyChannel.PHONE, null, null, Map.of("overall", 4)));
        });
    }

    private ResponseView written(Department side) {
        String ticket = ticket(side);
        return company.asSystem(() -> responses.receive(new NewResponse(
                SERVICE,
                null,
                ticket,
                SurveyChannel.PHONE,
                null,
                null,
                Map.of("overall", 1, "comment", "13912345678"))));
    }

    private ResponseView bad(Department side) {
        String ticket = ticket(side);
        return company.asSystem(() -> responses.receive(new NewResponse(
                SERVICE, null, ticket, SurveyChannel.PHONE, null, null, Map.of("overall", 1, "nps", 10))));
    }

    private static ResponseQuery query(ResponseView given) {
        return new ResponseQuery(given.questionnaire(), null, null, null, null, null, null, null);
    }

    private static NewResponse response(String ticket) {
        return new NewResponse(SERVICE, null, ticket, SurveyChannel.PHONE, null, 60, Map.of("overall", 5));
    }

    private static String code() {
        return "q" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static QuestionnaireContent content() {
        return new QuestionnaireContent(
                "x",
                List.of(new Dimension("speed", "x", BigDecimal.ONE)),
                List.of(
                        new Question("overall", QuestionKind.RATING_5, null, "x", true, List.of(), null, Metric.CSAT),
                        new Question(
                                "speed",
                                QuestionKind.RATING_5,
                                "speed",
                                "x",
                                false,
                                List.of(),
                                null,
                                Metric.DIMENSION)));
    }

    private static QuestionnaireContent other() {
        return new QuestionnaireContent("y", content().dimensions(), content().questions());
    }
}
