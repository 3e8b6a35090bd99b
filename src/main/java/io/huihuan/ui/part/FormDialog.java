package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form in a dialog: labels above, required marked. Ctrl+Enter saves, Esc asks before text is lost. What the front door
 * refuses stands beside the field it is about, and everything typed stays.
 *
 * <pre>{@code
 * new FormDialog("customer.new", "customer.new.save")
 *     .field("name", name).field("phone", phone)
 *     .onSave(() -> customers.register(new NewCustomer(name.getValue(), phone.getValue())))
 *     .open();
 * }</pre>
 */
public class FormDialog extends Dialog {

    private static final String COLUMN = "14rem";
    /** Esc on an open list closes the list; whoever presses it does not mean the dialog around it. */
    private static final String CLOSE_LIST_ONLY = """
            this.addEventListener('keydown', e => { this.listWasOpen = e.key === 'Escape' && this.opened }, true);
            this.addEventListener('keydown', e => {
              if (this.listWasOpen) { e.stopPropagation(); this.opened = false; }
            });
            """;

    private final Map<String, HasValidationProperties> checked = new LinkedHashMap<>();
    private final Map<HasValue<?, ?>, @Nullable Object> untouched = new LinkedHashMap<>();
    private final FormLayout form = new FormLayout();
    private final Button save;
    private Runnable act = () -> {};
    private @Nullable Draft draft;
    /** Takes over the state that made the form stale; there only after somebody else was faster. */
    private @Nullable Runnable takeOver;

    private Function<Stale, List<String>> changes = stale -> List.of();
    private @Nullable Notification warning;

    /**
     * @param titleKey what is filled in
     * @param verbKey what the button does: 派给…, 提交解决方案
     */
    public FormDialog(String titleKey, String verbKey) {
        setHeaderTitle(Words.text(titleKey));
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setColumnWidth(COLUMN);
        form.setMaxColumns(2);
        form.setLabelsAside(false);
        super.add(form);
        save = new Button(Words.text(verbKey), pressed -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        getFooter().add(new Button(Words.text("ui.cancel"), pressed -> leave()), save);
        addDialogCloseActionListener(asked -> leave());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focusFirst(FormDialog::isWritable);
            }
        });
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.META)
                .listenOn(this);
    }

    /**
     * Adds a field.
     *
     * @param name as the API spells it; refusals about it then stand beside it
     */
    public <F extends Component & HasValue<?, ?>> FormDialog field(String name, F field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        if (field instanceof HasValidationProperties validated) {
            checked.put(name, validated);
        }
        if (field instanceof IntegerField number) {
            WholeNumbers.explain(number);
        } else if (field instanceof Select<?> list) {
            list.getElement().executeJs(CLOSE_LIST_ONLY);
        }
        untouched.put(field, field.getValue());
        form.add(field);
        if (draft != null) {
            draft.keep(name, field);
        }
        return this;
    }

    /** A field as wide as the form. */
    public <F extends Component & HasValue<?, ?>> FormDialog wide(String name, F field) {
        field(name, field);
        form.setColspan(field, 2);
        return this;
    }

    /** Adds something that is no field: an explanation, a preview. */
    public FormDialog note(Component part) {
        form.add(part, 2);
        return this;
    }

    /** Keeps what is typed under a name of its own in this browser tab until it is saved; say so before adding fields. */
    public FormDialog draft(String name) {
        draft = new Draft(name);
        return this;
    }

    /** What saving does; when it returns the dialog closes, when it throws everything stays and the reason is shown. */
    public FormDialog onSave(Runnable act) {
        this.act = act;
        return this;
    }

    /**
     * What saving does with a thing others change too. Where somebody else was faster, the form says who changed what and
     * offers to save all the same: upon the state of that moment, so that a third change is told again.
     *
     * @param opened the thing, or its version, as the person saw it
     * @param latest reads it anew
     * @param act saves upon what it is given
     */
    public <T> FormDialog onSave(T opened, Supplier<T> latest, Consumer<T> act) {
        var seen = new AtomicReference<>(opened);
        return onSave(() -> {
            try {
                act.accept(seen.get());
            } catch (Stale | RuleBroken refused) {
                // some rules only know that it was changed, not by whom
                if (refused instanceof Stale || refused.code().endsWith(".changed")) {
                    T now = latest.get();
                    takeOver = () -> seen.set(now);
                }
                throw refused;
            }
        });
    }

    /** How the changes that made the form stale are said, each in a sentence. */
    public FormDialog telling(Function<Stale, List<String>> changes) {
        this.changes = changes;
        return this;
    }

    /** What to save for a field: what the person made of it, or, left alone, what it is by now. */
    public static <V extends @Nullable Object> V merged(V typed, V opened, V now) {
        return Objects.equals(typed, opened) ? now : typed;
    }

    /** Whether anything was typed that would be lost. */
    public boolean isChanged() {
        return untouched.entrySet().stream()
                .anyMatch(field -> !Objects.equals(field.getKey().getValue(), field.getValue()));
    }

    private void save() {
        if (warning != null) {
            warning.close();
        }
        takeOver = null;
        try {
            checked.values().forEach(field -> field.setInvalid(false));
            if (isComplete()) {
                act.run();
                if (draft != null) {
                    draft.forget();
                }
                close();
            }
        } catch (RuntimeException refused) {
            say(refused);
        } finally {
            focusFirst(field -> field instanceof HasValidationProperties validated && validated.isInvalid());
            save.setEnabled(true);
        }
    }

    private void say(RuntimeException refused) {
        var over = takeOver;
        if (over != null && Refusals.meant(refused) instanceof Refusal overtaken) {
            var known = overtaken instanceof Stale stale ? changes.apply(stale) : List.<String>of();
            warning = Refusals.overtaken(overtaken, known, () -> {
                over.run();
                save();
            });
        } else {
            Refusals.show(refused, checked);
        }
    }

    /** Where typing goes on: the first field, or the first that was not in order. */
    private void focusFirst(Predicate<HasValue<?, ?>> wanted) {
        untouched.keySet().stream()
                .filter(wanted)
                .findFirst()
                .filter(Focusable.class::isInstance)
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private static boolean isWritable(HasValue<?, ?> field) {
        return !field.isReadOnly() && ((Component) field).isVisible() && field instanceof Focusable;
    }

    private boolean isComplete() {
        boolean complete = true;
        for (var field : untouched.keySet()) {
            if (field.isRequiredIndicatorVisible()
                    && field.isEmpty()
                    && field instanceof HasValidationProperties validated) {
                validated.setErrorMessage(Words.text("ui.required"));
                validated.setInvalid(true);
                complete = false;
            }
            if (field instanceof IntegerField number && WholeNumbers.isWrong(number)) {
                complete = false;
            }
        }
        return complete;
    }

    private void leave() {
        if (!isChanged()) {
            close();
            return;
        }
        var question = Confirmation.dangerous("ui.leave", Words.text("ui.leave.advice"), "ui.leave.discard", () -> {
            if (draft != null) {
                draft.forget();
            }
            close();
        });
        question.setCancelText(Words.text("ui.leave.stay"));
        question.open();
    }
}
