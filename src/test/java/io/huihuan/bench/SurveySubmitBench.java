package io.huihuan.bench;

import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** P10: customers open the page and answer, from 16 sides; each link is of its own and was made before. */
@DatabaseTest
@Tag("bench")
class SurveySubmitBench {

    private static final int CUSTOMERS = 16;
    private static final int WARM = Integer.getInteger("huihuan.bench.warm", 4_000);
    private static final int COUNTED = Integer.getInteger("huihuan.bench.submits", 4_000);
    private static final String ANSWERS = "q.overall=4&q.solved=YES&q.timeliness=4&q.attitude=5&q.effectiveness=4"
            + "&q.convenience=3&q.nps=9&q.comment=%E8%B0%A2%E8%B0%A2";

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Invitations invitations;

    @Test
    void takesAnswers() throws Exception {
        var here = company.openDepartment();
        int size =
                Http.on(port).get("/s/" + links(here, 1).getFirst()).response().body().length;
        measure(links(here, WARM), this::openAndSubmit);
        var opens = measure(links(here, COUNTED), this::open);
        var both = measure(links(here, COUNTED), this::openAndSubmit);
        var submits = measure(links(here, COUNTED), this::submit);

        System.out.println();
        System.out.println("### P10 survey page from " + CUSTOMERS + " sides, " + size + " bytes first load");
        System.out.println();
        System.out.println("| what | per second | p50 ms | p95 ms | max ms |");
        System.out.println("|---|---|---|---|---|");
        System.out.println("| GET the page | " + opens + " |");
        System.out.println("| GET and POST | " + both + " |");
        System.out.println("| POST the answers | " + submits + " |");
    }

    private List<String> links(Company.Department here, int number) {
        var links = new ArrayList<String>();
        for (int each = 0; each < number; each++) {
            links.add(company.as(
                    here.agent,
                    () -> invitations
                            .issue(new NewInvitation("service", null, null, SurveyChannel.LINK))
                            .token()));
        }
        return links;
    }

    private void open(String token) {
        expect(Http.on(port).get("/s/" + token));
    }

    private void submit(String token) {
        expect(Http.on(port)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/s/" + token, HttpRequest.BodyPublishers.ofString(ANSWERS)));
    }

    private void openAndSubmit(String token) {
        open(token);
        submit(token);
    }

    private static void expect(Http.Answer answer) {
        if (answer.status() != 200 || !answer.header("Set-Cookie").isEmpty()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private record Pace(double perSecond, double median, double p95, double most) {
        @Override
        public String toString() {
            return "%,.0f | %.1f | %.1f | %.1f".formatted(perSecond, median, p95, most);
        }
    }

    private interface Visit {
        void with(String token);
    }

    private static Pace measure(List<String> tokens, Visit visit) throws Exception {
        var next = new AtomicInteger();
        var millis = new double[tokens.size()];
        long begin = System.nanoTime();
        try (var customers = Executors.newFixedThreadPool(CUSTOMERS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                work.add(() -> {
                    for (int place = next.getAndIncrement(); place < tokens.size(); place = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        visit.with(tokens.get(place));
                        millis[place] = (System.nanoTime() - start) / 1e6;
                    }
                    return null;
                });
            }
            for (var done : customers.invokeAll(work)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(millis);
        int all = millis.length;
        return new Pace(all / seconds, millis[all / 2], millis[all * 95 / 100], millis[all - 1]);
    }
}
