package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.Customers;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.ticket.sla.PolicyDraft;
import io.huihuan.ticket.sla.SlaPolicies;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** Tries the verbs of tickets, categories and SLA policies. */
public class TicketAccess implements AccessFixture {

    private final Company company;
    private final Tickets tickets;
    private final TicketLists lists;
    private final Categories categories;
    private final Customers customers;
    private final SlaPolicies policies;
    private final Clock clock;

    TicketAccess(
            Company company,
            Tickets tickets,
            TicketLists lists,
            Categories categories,
            Customers customers,
            SlaPolicies policies,
            Clock clock) {
        this.company = company;
        this.tickets = tickets;
        this.lists = lists;
        this.categories = categories;
        this.customers = customers;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Tickets.register", side -> () -> tickets.register(of(side)));
        verbs.put("Tickets.move", on((side, ticket) -> () -> move(ticket)));
        verbs.put(
                "Tickets.undo",
                on((side, ticket) ->
                        () -> tickets.undo(ticket.number(), move(ticket).version())));
        verbs.put(
                "Tickets.hold",
                on((side, ticket) ->
                        () -> tickets.hold(ticket.number(), ticket.version(), HoldReason.CUSTOMER, null, null)));
        verbs.put("Tickets.resume", side -> {
            var held = company.as(side.agent, () -> {
                var ticket = tickets.register(of(side));
                return tickets.hold(ticket.number(), ticket.version(), HoldReason.PARTS, null, null);
            });
            return () -> tickets.resume(held.number(), held.version());
        });
        verbs.put(
                "Tickets.assign",
                on((side, ticket) -> () -> tickets.assign(ticket.number(), ticket.version(), side.colleague)));
        verbs.put(
                "Tickets.touch",
                on((side, ticket) -> () -> tickets.touch(ticket.number(), ticket.version(), contact())));
        verbs.put(
                "Tickets.correct",
                on((side, ticket) ->
                        () -> tickets.correct(ticket.number(), ticket.version(), Correction.urgency(Urgency.LOW))));
        verbs.put("Tickets.link", on((side, ticket) -> {
            var other = company.as(side.agent, () -> tickets.register(of(side)));
            return () -> tickets.link(ticket.number(), ticket.version(), other.number());
        }));
        verbs.put("Tickets.merge", on((side, ticket) -> {
            var other = company.as(side.agent, () -> tickets.register(of(side)));
            return () -> tickets.merge(ticket.number(), ticket.version(), other.number());
        }));
        verbs.put("Tickets.unmerge", on((side, ticket) -> {
            var merged = merged(side, ticket);
            return () -> tickets.unmerge(merged.number(), merged.version());
        }));
        verbs.put(
                "Tickets.addTask",
                on((side, ticket) -> () -> tickets.addTask(ticket.number(), ticket.version(), side.id, "x", null)));
        verbs.put("Tickets.endTask", on((side, ticket) -> {
            var asked = withTask(side, ticket);
            UUID task = company.as(side.agent, () -> tickets.tasks(asked.number()))
                    .getFirst()
                    .id();
            return () -> tickets.endTask(asked.number(), asked.version(), task, TaskOutcome.of(TaskState.DONE, null));
        }));
        verbs.put("Tickets.get", on((side, ticket) -> () -> tickets.get(ticket.number())));
        verbs.put("Tickets.history", on((side, ticket) -> () -> tickets.history(ticket.number())));
        verbs.put("Tickets.segments", on((side, ticket) -> () -> tickets.segments(ticket.number())));
        verbs.put("Tickets.tasks", on((side, ticket) -> {
            withTask(side, ticket);
            return () -> tickets.tasks(ticket.number());
        }));
        verbs.put("Tickets.touchpoints", on((side, ticket) -> {
            company.as(side.agent, () -> tickets.touch(ticket.number(), ticket.version(), contact()));
            return () -> tickets.touchpoints(ticket.number());
        }));
        verbs.put(
                "Customers.timeline",
                on((side, ticket) -> () -> customers.timeline(ticket.customer().id(), 0, 100).stream()
                        .filter(entry -> ticket.id().subject().equals(entry.subject()))
                        .toList()));
        lists(verbs);
        settings(verbs);
        return verbs;
    }

    private void lists(Map<String, Attempt> verbs) {
        verbs.put(
                "TicketLists.column",
                on((side, ticket) -> () -> lists.column(Stage.OPEN, only(ticket), TicketOrder.DUE, null, 10)));
        verbs.put("TicketLists.counts", on((side, ticket) -> () -> lists.counts(only(ticket))));
        verbs.put("TicketLists.lastCounts", on((side, ticket) -> () -> lists.lastCounts(only(ticket))));
        verbs.put(
                "TicketLists.among",
                on((side, ticket) -> () -> lists.among(List.of(ticket.id().value()), TicketFilter.ALL)));
        verbs.put(
                "TicketLists.list",
                on((side, ticket) -> () -> lists.list(only(ticket), null, TicketOrder.NEWEST, 0, 10)));
        verbs.put("TicketLists.count", on((side, ticket) -> () -> lists.count(only(ticket), null)));
        verbs.put("TicketLists.newest", on((side, ticket) -> () -> lists.newest(only(ticket), null, null, 10)));
        verbs.put(
                "TicketLists.numbers",
                on((side, ticket) -> () -> lists.numbers(Set.of(ticket.id().value()))));
        verbs.put(
                "TicketLists.ofCustomer",
                on((side, ticket) -> () -> lists.ofCustomer(ticket.customer().id(), 0, 10)));
        verbs.put("TicketLists.whole", on((side, ticket) -> () -> lists.whole(only(ticket), null, null, 10)));
    }

    private void settings(Map<String, Attempt> verbs) {
        verbs.put("Categories.all", side -> categories::all);
        verbs.put("Categories.add", side -> () -> categories.add(null, name()));
        verbs.put("Categories.rename", side -> {
            var node = categories.add(null, name());
            return () -> {
                categories.rename(node.id(), node.version(), name());
                return null;
            };
        });
        verbs.put("Categories.reorder", side -> {
            var node = categories.add(null, name());
            return () -> {
                categories.reorder(node.id(), node.version(), 99);
                return null;
            };
        });
        verbs.put("Categories.setActive", side -> {
            var node = categories.add(null, name());
            return () -> {
                categories.setActive(node.id(), node.version(), false);
                return null;
            };
        });
        verbs.put("SlaPolicies.all", side -> policies::all);
        verbs.put("SlaPolicies.add", side -> () -> policies.add(policy()));
        verbs.put("SlaPolicies.change", side -> {
            var row = policies.add(policy());
            return () -> {
                policies.change(row.id(), row.version(), policy());
                return null;
            };
        });
        verbs.put("SlaPolicies.reorder", side -> {
            var row = policies.add(policy());
            return () -> {
                policies.reorder(row.id(), row.version(), row.position());
                return null;
            };
        });
        verbs.put("SlaPolicies.setActive", side -> {
            var row = policies.add(policy());
            return () -> {
                policies.setActive(row.id(), row.version(), false);
                return null;
            };
        });
    }

    @Override
    public Map<String, Request> endpoints() {
        String one = "/api/v1/tickets/{number}";
        var calls = new HashMap<String, Request>();
        calls.put("POST /api/v1/tickets", side -> http -> http.post("/api/v1/tickets", """
                {"type":"INQUIRY","channel":"PHONE","category":"产品功能/支付模块/退款失败","urgency":"LOW",
                 "customer":{"name":"陈"},"description":{"phenomenon":"a","impact":"b","expectation":"c"}}"""));
        calls.put(
                "GET /api/v1/tickets",
                call((side, ticket) -> http -> http.get("/api/v1/tickets?q=" + ticket.number())));
        calls.put("GET " + one, call((side, ticket) -> http -> http.get(path(ticket, ""))));
        calls.put("GET " + one + "/history", call((side, ticket) -> http -> http.get(path(ticket, "/history"))));
        calls.put(
                "GET " + one + "/touchpoints", call((side, ticket) -> http -> http.get(path(ticket, "/touchpoints"))));
        calls.put("GET " + one + "/tasks", call((side, ticket) -> http -> http.get(path(ticket, "/tasks"))));
        verb(calls, "/moves", "{\"to\":\"IN_PROGRESS\"}");
        calls.put(
                "POST " + one + "/assignment",
                call((side, ticket) -> http -> http.with("If-Match", tag(ticket))
                        .post(path(ticket, "/assignment"), "{\"assignee\":\"" + side.colleague + "\"}")));
        calls.put(
                "DELETE " + one + "/assignment",
                call((side, ticket) ->
                        http -> http.with("If-Match", tag(ticket)).delete(path(ticket, "/assignment"))));
        verb(calls, "/hold", "{\"reason\":\"CUSTOMER\"}");
        calls.put("DELETE " + one + "/hold", call((side, ticket) -> {
            var held = company.as(
                    side.agent, () -> tickets.hold(ticket.number(), ticket.version(), HoldReason.PARTS, null, null));
            return http -> http.with("If-Match", tag(held)).delete(path(held, "/hold"));
        }));
        verb(calls, "/touchpoints", "{\"channel\":\"PHONE\",\"direction\":\"OUTBOUND\",\"summary\":\"x\"}");
        calls.put(
                "PATCH " + one,
                call((side, ticket) -> http -> http.with("If-Match", tag(ticket))
                        .with("Content-Type", "application/json")
                        .send(
                                "PATCH",
                                path(ticket, ""),
                                java.net.http.HttpRequest.BodyPublishers.ofString("{\"urgency\":\"LOW\"}"))));
        calls.put(
                "POST " + one + "/tasks",
                call((side, ticket) -> http -> http.with("If-Match", tag(ticket))
                        .post(
                                path(ticket, "/tasks"),
                                "{\"department\":\"" + side.teamName.replace("团队", "部门")
                                        + "\",\"expectation\":\"x\"}")));
        calls.put("POST " + one + "/tasks/{task}/end", call((side, ticket) -> {
            var asked = withTask(side, ticket);
            var task =
                    company.as(side.agent, () -> tickets.tasks(asked.number())).getFirst();
            return http -> http.with("If-Match", tag(asked))
                    .post(path(asked, "/tasks/" + task.id() + "/end"), "{\"state\":\"DONE\"}");
        }));
        calls.put("POST " + one + "/merge", call((side, ticket) -> {
            var other = company.as(side.agent, () -> tickets.register(of(side)));
            return http -> http.with("If-Match", tag(ticket))
                    .post(path(ticket, "/merge"), "{\"into\":\"" + other.number() + "\"}");
        }));
        calls.put("DELETE " + one + "/merge", call((side, ticket) -> {
            var merged = merged(side, ticket);
            return http -> http.with("If-Match", tag(merged)).delete(path(merged, "/merge"));
        }));
        calls.put("POST " + one + "/links", call((side, ticket) -> {
            var other = company.as(side.agent, () -> tickets.register(of(side)));
            return http -> http.with("If-Match", tag(ticket))
                    .post(path(ticket, "/links"), "{\"number\":\"" + other.number() + "\"}");
        }));
        return calls;
    }

    private TicketView merged(Department side, TicketView ticket) {
        return company.as(side.agent, () -> {
            var other = tickets.register(of(side));
            return tickets.merge(ticket.number(), ticket.version(), other.number());
        });
    }

    private void verb(Map<String, Request> calls, String verb, String body) {
        calls.put(
                "POST /api/v1/tickets/{number}" + verb,
                call((side, ticket) ->
                        http -> http.with("If-Match", tag(ticket)).post(path(ticket, verb), body)));
    }

    private static String path(TicketView ticket, String verb) {
        return "/api/v1/tickets/" + ticket.number() + verb;
    }

    private static String tag(TicketView ticket) {
        return "\"" + ticket.version() + "\"";
    }

    private Request call(BiFunction<Department, TicketView, Call> act) {
        return side -> act.apply(side, assigned(side));
    }

    private Attempt on(BiFunction<Department, TicketView, Callable<?>> act) {
        return side -> act.apply(side, assigned(side));
    }

    private TicketView assigned(Department side) {
        var ticket = company.as(side.agent, () -> tickets.register(of(side)));
        return company.as(side.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), side.agent));
    }

    private TicketView withTask(Department side, TicketView ticket) {
        return company.as(side.agent, () -> tickets.addTask(ticket.number(), ticket.version(), side.id, "x", null));
    }

    private TicketView move(TicketView ticket) {
        return tickets.move(ticket.number(), ticket.version(), MoveRequest.start());
    }

    private static TicketFilter only(TicketView ticket) {
        return TicketFilter.text(ticket.number());
    }

    private Touchpoint contact() {
        return new Touchpoint(Channel.PHONE, Direction.INBOUND, clock.instant(), "x", null);
    }

    private static NewTicket of(Department side) {
        return new NewTicket(
                TicketType.INQUIRY,
                Channel.PHONE,
                "产品功能/支付模块/退款失败",
                Urgency.LOW,
                null,
                CustomerDetails.of(null, "陈", null, null, null),
                new Description("a", "b", "c"),
                null,
                null,
                null,
                null,
                null,
                side.team);
    }

    private static PolicyDraft policy() {
        return new PolicyDraft(name(), Set.of(), Set.of(Urgency.LOW), 60, 120, false, null, true);
    }

    private static String name() {
        return "x" + UUID.randomUUID().toString().substring(0, 12);
    }
}
