package io.huihuan.survey.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.IssuedInvitation;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a link for somebody to hand over, and shows it at the one moment it is known. */
@SpringComponent
public class LinkIssue {

    private final Invitations invitations;
    private final PublishedQuestionnaires questionnaires;

    LinkIssue(Invitations invitations, PublishedQuestionnaires questionnaires) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
    }

    /**
     * @param ticket the number of the ticket it asks about; {@code null} to be asked for it
     * @param done hears that a link was made
     */
    public void open(@Nullable String ticket, Runnable done) {
        var questionnaire = questionnaires.field();
        var number = new TextField(Words.text("survey.ticket"));
        var customer = new TextField(Words.text("survey.entry.customer"));
        var channel = new Select<SurveyChannel>();
        channel.setLabel(Words.text("survey.channel"));
        channel.setItems(SurveyChannel.LINK, SurveyChannel.QR, SurveyChannel.CHAT);
        channel.setItemLabelGenerator(Words::text);
        channel.setValue(SurveyChannel.LINK);
        var form = new FormDialog("survey.link.new", "survey.link.make")
                .note(new Paragraph(Words.text("survey.link.advice")))
                .field("questionnaire", questionnaire)
                .field("channel", channel)
                .field("ticket", number);
        if (ticket != null) {
            number.setValue(ticket);
            number.setReadOnly(true);
        } else {
            number.setHelperText(Words.text("survey.entry.ticket.advice"));
            customer.setHelperText(Words.text("survey.entry.customer.advice"));
            form.field("customer", customer);
        }
        form.onSave(() -> {
                    show(
                            invitations.issue(new NewInvitation(
                                    questionnaire.getValue().code(), text(customer), text(number), channel.getValue())),
                            text(number));
                    done.run();
                })
                .open();
    }

    /** One more link to an invitation that can still be answered. */
    void another(UUID invitation, @Nullable String ticket) {
        show(invitations.anotherLink(invitation), ticket);
    }

    private static void show(IssuedInvitation issued, @Nullable String ticket) {
        new LinkDialog(issued.url(), ticket).open();
    }

    private static @Nullable String text(TextField field) {
        String typed = field.getValue().strip();
        return typed.isEmpty() ? null : typed;
    }
}
