package io.huihuan.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Role;
import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportReport;
import io.huihuan.intake.Imports;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.InvitationView;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = {"db-scheduler.polling-interval=100ms", "huihuan.survey.look-every=1h"})
class InvitationImportTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private Access access;

    private String supervisor = "";

    @BeforeEach
    void openDepartment() {
        supervisor = company.openDepartment().account(Role.SUPERVISOR);
    }

    @Test
    void asksByTheRulesOfAskingByHandAndNobodyTwice() {
        String handed = ticket();
        String mailed = ticket();
        String file = """
                问卷代码,工单号,客户编号,邀请方式
                service,%s,,二维码
                service,%s,,
                service,%s,,邮件
                service,20000101999,,链接
                nowhere,%s,,链接
                service,,,链接
                service,%s,,PHONE
                service,,%s,链接
                """.formatted(handed, handed, mailed, mailed, mailed, customer(handed));

        ImportReport first = run(file);

        assertThat(List.of(first.accepted(), first.updated(), first.rejected()))
                .as(rejects(first))
                .containsExactly(3L, 0L, 5L);
        assertThat(asked(handed)).singleElement().satisfies(it -> {
            assertThat(it.channel()).isEqualTo(SurveyChannel.QR);
            assertThat(it.state()).isEqualTo(InvitationState.SENT);
            assertThat(it.createdBy()).isEqualTo(supervisor);
        });
        // nobody brings it: the system sends it as soon as the ledger of contacts allows
        assertThat(asked(mailed)).singleElement().satisfies(it -> {
            assertThat(it.channel()).isEqualTo(SurveyChannel.MAIL);
            assertThat(it.state()).isEqualTo(InvitationState.WAITING);
            assertThat(it.nextAt()).isNotNull();
        });
        assertThat(rejects(first)).contains(handed + "：这次解决已于", "20000101999", "nowhere", "每行至少要有工单或客户", "邀请方式只能是");

        ImportReport again = run(file);

        assertThat(List.of(again.accepted(), again.updated(), again.rejected()))
                .as(rejects(again))
                .containsExactly(0L, 0L, 8L);
        assertThat(rejects(again)).contains("最近联系过这位客户");
        assertThat(asked(handed)).hasSize(1);
        assertThat(asked(mailed)).hasSize(1);
    }

    private String ticket() {
        return company.as(supervisor, () -> tickets.register(TicketSamples.refund()))
                .number();
    }

    private UUID customer(String ticket) {
        return company.as(supervisor, () -> tickets.get(ticket)).customer().id().value();
    }

    private List<InvitationView> asked(String ticket) {
        return company.as(supervisor, () -> invitations.ofTicket(ticket));
    }

    private ImportReport run(String content) {
        Actor by = company.actor(supervisor);
        var id = access.as(by, () -> {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            try (Draft draft = imports.upload("邀请.csv", bytes)) {
                return imports.start(imports.suggest("invitations", draft), draft);
            }
        });
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> access.as(by, () -> imports.get(id)),
                        report -> !report.state().isActive());
    }

    private String rejects(ImportReport report) {
        var out = new ByteArrayOutputStream();
        access.as(company.actor(supervisor), () -> imports.rejects(report.id(), Texts.CHINESE, out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
