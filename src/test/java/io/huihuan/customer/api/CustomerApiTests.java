package io.huihuan.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.customer.Channel;
import io.huihuan.customer.ContactHours;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.CustomerProfile;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Level;
import io.huihuan.customer.PhoneNumber;
import io.huihuan.customer.Purpose;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class CustomerApiTests {

    private static final String CUSTOMERS = "/api/v1/customers";

    static Company.Department department;

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Tokens tokens;

    @Autowired
    Customers customers;

    Http agent;

    @BeforeEach
    void signIn() {
        if (department == null) {
            department = company.openDepartment();
        }
        agent = Http.on(port).token(tokens.of(department.agent)).with("Accept-Language", "en");
    }

    @AfterAll
    static void close() {
        department = null;
    }

    @Test
    void readsACustomerMasked() {
        var id = register(new CustomerProfile(
                "API-1",
                "欧阳明日",
                List.of(PhoneNumber.of("13512340001")),
                List.of("ou@example.com"),
                Level.VIP,
                "回环科技",
                "家电",
                Set.of("老用户"),
                Channel.PHONE,
                new ContactHours(LocalTime.of(9, 30), LocalTime.of(18, 0))));
        company.asSystem(() -> {
            customers.optOut(id, Purpose.CARE, null);
            return null;
        });

        var answer = agent.get(CUSTOMERS + "/" + id.value());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().path("name").asString()).isEqualTo("欧阳*");
        assertThat(answer.json().path("phones").get(0).asString()).isEqualTo("135****0001");
        assertThat(answer.json().path("emails").get(0).asString()).isEqualTo("o***@example.com");
        assertThat(answer.json().path("preferredHours").path("from").asString()).startsWith("09:30");
        assertThat(answer.json().path("optOuts").path("CARE").asString()).isNotEmpty();
        assertThat(answer.body())
                .doesNotContain("明日")
                .doesNotContain("12340001")
                .doesNotContain("ou@");
    }

    @Test
    void readsAListOnAndOn() {
        for (int index = 0; index < 5; index++) {
            register(CustomerProfile.of("翻页的客户" + index, Level.NORMAL));
        }
        var seen = new ArrayList<String>();
        String list = CUSTOMERS + "?limit=2&q=" + URLEncoder.encode("翻页的客户", StandardCharsets.UTF_8);
        String next = "";
        do {
            var answer = agent.get(list + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = answer.json().path("next").isNull()
                    ? ""
                    : answer.json().path("next").asString();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void answersWhatIsNotThereOrNotAllowedAsDocumented() {
        var unknown = agent.get(CUSTOMERS + "/00000000-0000-7000-8000-000000000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("not-found");
        assertThat(agent.get(CUSTOMERS + "/nonsense").status()).isIn(400, 404);
        assertThat(agent.get(CUSTOMERS + "?colour=red").status()).isEqualTo(400);
        assertThat(agent.get(CUSTOMERS + "?cursor=forged").status()).isEqualTo(400);
        assertThat(Http.on(port).get(CUSTOMERS).status()).isEqualTo(401);
        var admin = Http.on(port).token(tokens.of(department.administrator));
        assertThat(admin.get(CUSTOMERS).status()).isEqualTo(403);
        assertThat(admin.get(CUSTOMERS + "/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(403);
    }

    private CustomerId register(CustomerProfile profile) {
        return company.as(department.agent, () -> customers.register(profile));
    }
}
