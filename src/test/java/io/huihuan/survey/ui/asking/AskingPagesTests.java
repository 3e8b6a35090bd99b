package io.huihuan.survey.ui.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.survey.cleaning.CleaningRules;
import io.huihuan.survey.cleaning.CleaningVersion;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.util.Objects;
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
    private CleaningRules cleaning;

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
            assertThat(grid.getCellComponent(0, 6).getElement().getTextRecursively())
                    .contains(io.huihuan.ui.words.Words.text(
                            "survey.invitations.valid-until",
                            io.huihuan.ui.words.Words.exact(Objects.requireNonNull(
                                    invitations.find(invitation).orElseThrow().expiresAt()))));
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
            assertThat(find(DescriptionList.class).all()).hasSize(3);
        });
    }

    @Test
    void tellsEveryFieldThatIsWrongAtOnce() {
        act(() -> {
            navigate(SurveyRulesPage.class);
            press("survey.rules.change");
            number("survey.rules.delay-minutes").setValue(-5);
            number("survey.rules.sampling-percent").setValue(150);
            find(NumberField.class).single().setValue(9.0);
            press("survey.rules.save");
            assertThat(number("survey.rules.delay-minutes").getErrorMessage()).contains("0");
            assertThat(number("survey.rules.sampling-percent").getErrorMessage())
                    .contains("100");
            assertThat(find(NumberField.class).single().getErrorMessage()).contains("5");
            assertThat(number("survey.rules.expire-hours").isInvalid()).isFalse();
        });
    }

    @Test
    void changesWhichAnswersAreLeftOutAndSaysSinceWhen() {
        act(() -> {
            CleaningVersion before = cleaning.versions().getFirst();
            navigate(SurveyRulesPage.class);
            press("survey.cleaning.change");
            number("survey.cleaning.too-fast-seconds").setValue(-1);
            number("survey.cleaning.incomplete-percent").setValue(101);
            press("survey.rules.save");
            assertThat(number("survey.cleaning.too-fast-seconds").isInvalid()).isTrue();
            assertThat(number("survey.cleaning.incomplete-percent").isInvalid()).isTrue();
            assertThat(number("survey.cleaning.too-fast-seconds").getI18n().getBadInputErrorMessage())
                    .isEqualTo(words("ui.whole-number"));
            number("survey.cleaning.too-fast-seconds").setValue(20);
            number("survey.cleaning.incomplete-percent").setValue(40);
            press("survey.rules.save");
            CleaningVersion now = cleaning.versions().getFirst();
            assertThat(now.number()).isEqualTo(before.number() + 1);
            assertThat(now.terms().tooFastSeconds()).isEqualTo(20);
            assertThat(find(ListItem.class).all().getFirst().getText()).contains(String.valueOf(now.number()));
            cleaning.change(now.number(), before.terms());
        });
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).all().getLast()).click();
    }

    private IntegerField number(String key) {
        return find(IntegerField.class).withCaption(words(key)).single();
    }

    private void act(Runnable work) {
        access.as(Actor.SYSTEM, work);
    }

    private static String words(String key) {
        return io.huihuan.ui.words.Words.text(key);
    }
}
