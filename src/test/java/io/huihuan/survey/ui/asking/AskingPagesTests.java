package io.huihuan.survey.ui.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
class AskingPagesTests extends SpringBrowserlessTest {

    @Autowired
    private Tickets tickets;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SurveyRules rules;

    @Autowired
    private Company company;

    @Autowired
    private Access access;

    @Test
    void findsAnInvitationByItsTicketAndTakesItBack() {
        var here = company.openDepartment();
        String ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        UUID invitation = company.as(
                        here.agent,
                        () -> invitations.issue(new NewInvitation("service", null, ticket, SurveyChannel.CHAT)))
                .id();
        act(() -> {
            navigate(InvitationsPage.class);
            com.vaadin.flow.component.UI.getCurrent().navigate("invitations", QueryParameters.of("q", ticket));
            var grid = test(find(Grid.class).single());
            assertThat(grid.size()).isEqualTo(1);
            test((Button) grid.getCellComponent(0, 7)).click();
            find(TextField.class)
                    .withCaption(words("survey.invitations.withdraw.reason"))
                    .single()
                    .setValue("客户来电");
            find(Button.class).all().stream()
                    .filter(button -> button.getText().equals(words("survey.invitations.withdraw")))
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .click();
            assertThat(invitations.find(invitation).orElseThrow().state()).isEqualTo(InvitationState.WITHDRAWN);
        });
    }

    @Test
    void changesTheRulesAndRefusesWhatMakesNoSense() {
        act(() -> {
            navigate(SurveyRulesPage.class);
            test(find(Button.class).withCaption(words("survey.rules.change")).single())
                    .click();
            var delay = find(IntegerField.class)
                    .withCaption(words("survey.rules.delay-minutes"))
                    .single();
            delay.setValue(-5);
            test(find(Button.class).withCaption(words("survey.rules.save")).single())
                    .click();
            assertThat(delay.isInvalid()).isTrue();
            delay.setValue(45);
            test(find(Button.class).withCaption(words("survey.rules.save")).single())
                    .click();
            assertThat(rules.terms().delayMinutes()).isEqualTo(45);
            assertThat(find(DescriptionList.class).all()).hasSize(2);
        });
    }

    private void act(Runnable work) {
        access.as(Actor.SYSTEM, work);
    }

    private static String words(String key) {
        return io.huihuan.ui.words.Words.text(key);
    }
}
