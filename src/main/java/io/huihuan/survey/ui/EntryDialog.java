package io.huihuan.survey.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of a questionnaire, to be asked on the phone or copied from paper one after the other. */
class EntryDialog extends FormDialog {

    private static final int SECONDS = 60;
    private static final int LONGEST_MINUTES = 600;

    private final Select<SurveyChannel> channel = new Select<>();
    private final TextField ticket = new TextField(Words.text("survey.ticket"));
    private final TextField customer = new TextField(Words.text("survey.entry.customer"));
    private final DateTimePicker submitted = new DateTimePicker(Words.text("survey.entry.submitted"));
    private final IntegerField minutes = new IntegerField(Words.text("survey.entry.minutes"));
    private final IntegerField seconds = new IntegerField(Words.text("survey.entry.seconds"));

    EntryDialog(
            QuestionnaireLine line,
            QuestionnaireContent content,
            @Nullable String number,
            Responses responses,
            Runnable done) {
        super("survey.entry", "survey.entry.save");
        matter(number);
        circumstances();
        note(new H3(content.title()));
        var answers = new AnswerFields(content, this);
        onSave(() -> {
            responses.receive(new NewResponse(
                    line.code(),
                    text(customer),
                    text(ticket),
                    channel.getValue(),
                    submittedAt(),
                    duration(),
                    answers.values()));
            Notification.show(Words.text("survey.entry.done"));
            done.run();
        });
    }

    private void matter(@Nullable String number) {
        if (number != null) {
            // what is there already was not typed: nothing would be lost by leaving
            ticket.setValue(number);
            ticket.setReadOnly(true);
            field("ticket", ticket);
        } else {
            field("ticket", ticket);
            ticket.setHelperText(Words.text("survey.entry.ticket.advice"));
            customer.setHelperText(Words.text("survey.entry.customer.advice"));
            field("customer", customer);
        }
    }

    private void circumstances() {
        channel.setLabel(Words.text("survey.channel"));
        channel.setItems(SurveyChannel.PHONE, SurveyChannel.PAPER);
        channel.setItemLabelGenerator(Words::text);
        channel.setValue(SurveyChannel.PHONE);
        submitted.setLocale(Words.locale());
        submitted.setHelperText(Words.text("survey.entry.submitted.advice"));
        Stream.of(minutes, seconds).forEach(part -> part.setMin(0));
        minutes.setMax(LONGEST_MINUTES);
        seconds.setMax(SECONDS - 1);
        field("channel", channel);
        field("minutes", minutes);
        field("seconds", seconds);
        field("submittedAt", submitted);
        channel.addValueChangeListener(change -> fit());
        fit();
    }

    private void fit() {
        boolean phone = channel.getValue() == SurveyChannel.PHONE;
        minutes.setVisible(phone);
        seconds.setVisible(phone);
        submitted.setVisible(!phone);
    }

    private @Nullable Instant submittedAt() {
        var typed = submitted.getValue();
        return !submitted.isVisible() || typed == null
                ? null
                : typed.atZone(Words.zone()).toInstant();
    }

    private @Nullable Integer duration() {
        if (!minutes.isVisible() || minutes.isEmpty() && seconds.isEmpty()) {
            return null;
        }
        return SECONDS * Objects.requireNonNullElse(minutes.getValue(), 0)
                + Objects.requireNonNullElse(seconds.getValue(), 0);
    }

    private static @Nullable String text(TextField field) {
        String typed = field.getValue().strip();
        return typed.isEmpty() ? null : typed;
    }
}
