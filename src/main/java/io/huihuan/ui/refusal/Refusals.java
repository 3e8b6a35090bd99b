package io.huihuan.ui.refusal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What a page says when something did not work: refused (why, what next), stale (who changed what, and a way to the latest
 * state), the database away (nothing saved, try again; what was typed stays), or broken (a reference number, the same in
 * the log).
 */
public final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final int LONG_ENOUGH_TO_READ = 8_000;

    private Refusals() {}

    /** Says it at the edge of the page. */
    public static void show(Throwable failure) {
        show(failure, () -> UI.getCurrent().refreshCurrentRoute(false));
    }

    /** Says it at the edge of the page; for a stale view with a button that shows the latest state. */
    public static void show(Throwable failure, Runnable showLatest) {
        var cause = meant(failure);
        if (cause instanceof Stale) {
            note(cause, sentence(cause), "ui.stale.latest", showLatest);
        } else {
            note(cause, sentence(cause), null, showLatest);
        }
    }

    /**
     * Says in a form that somebody else was faster, with a button that saves all the same.
     *
     * @param changes what the other one changed, as sentences, as far as known
     * @return what was said, to be closed when the form is done
     */
    public static Notification overtaken(Refusal stale, List<String> changes, Runnable saveAnyway) {
        String sentence = changes.isEmpty()
                ? Words.text("ui.stale.form", sentence(stale))
                : Words.text("ui.stale.form.changes", sentence(stale), changes);
        return note(stale, sentence, "ui.stale.anyway", saveAnyway);
    }

    private static Notification note(Throwable cause, String sentence, @Nullable String verbKey, Runnable verb) {
        var note = new Notification();
        note.addThemeVariants(cause instanceof Refusal ? NotificationVariant.WARNING : NotificationVariant.ERROR);
        note.setPosition(Notification.Position.BOTTOM_CENTER);
        note.setAssertive(true);
        note.setDuration(cause instanceof Refusal && !(cause instanceof Stale) ? LONG_ENOUGH_TO_READ : 0);
        var line = new Div(VaadinIcon.WARNING.create(), new Span(sentence));
        line.addClassName("refusal");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> note.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Words.text("ui.close"));
        line.add(close);
        if (verbKey != null) {
            line.add(new Button(Words.text(verbKey), pressed -> {
                note.close();
                verb.run();
            }));
        }
        note.add(line);
        note.open();
        return note;
    }

    /**
     * Says it beside the field it is about, where the form has that field; otherwise at the edge of the page. Where several
     * fields are wrong, each is told.
     *
     * @param fields the form's fields by the names the API gives them
     */
    public static void show(Throwable failure, Map<String, ? extends HasValidationProperties> fields) {
        if (meant(failure) instanceof Invalid invalid) {
            invalid.all().forEach(each -> showOne(each, fields));
        } else {
            show(failure);
        }
    }

    private static void showOne(Invalid invalid, Map<String, ? extends HasValidationProperties> fields) {
        if (fields.get(invalid.field()) instanceof HasValidationProperties field) {
            field.setErrorMessage(Words.text(invalid));
            field.setInvalid(true);
        } else {
            show(invalid);
        }
    }

    /** The sentence for a person; whatever is broken is logged here, once, under the reference the sentence names. */
    public static String sentence(Throwable failure) {
        return switch (meant(failure)) {
            case Stale stale ->
                Words.text(
                        stale.messageKey(),
                        Words.person(stale.changedBy()),
                        stale.changedAt(),
                        stale.arguments().getLast());
            case Refusal refusal -> Words.text(refusal);
            case CannotCreateTransactionException away -> unavailable(away);
            case DataAccessResourceFailureException away -> unavailable(away);
            case QueryTimeoutException away -> unavailable(away);
            case TransientDataAccessException busy -> unavailable(busy);
            case Throwable broken -> Words.text("refusal.broken", log(broken));
        };
    }

    /** Logs what broke where nobody is there to be told. */
    public static String log(Throwable broken) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("reference {}", reference, broken);
        return reference;
    }

    private static String unavailable(Throwable away) {
        log.warn("the database did not answer: {}", away.toString());
        return Words.text("ui.unavailable");
    }

    /** Vaadin and Spring wrap what was thrown; the refusal inside is what was meant. */
    public static Throwable meant(Throwable failure) {
        @Nullable Throwable each = failure;
        while (each != null) {
            if (each instanceof Refusal) {
                return each;
            }
            each = each.getCause();
        }
        return failure;
    }
}
