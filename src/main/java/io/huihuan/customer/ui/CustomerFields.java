package io.huihuan.customer.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.huihuan.customer.Channel;
import io.huihuan.customer.ContactHours;
import io.huihuan.customer.CustomerProfile;
import io.huihuan.customer.Level;
import io.huihuan.customer.PhoneNumber;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a customer's record, and what was written into them. */
class CustomerFields {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final TextField name = new TextField(label("name"));
    private final TextField externalId = new TextField(label("externalId"));
    private final TextArea phones = new TextArea(label("phones"));
    private final TextArea mails = new TextArea(label("mails"));
    private final Select<Level> level = new Select<>();
    private final TextField company = new TextField(label("company"));
    private final TextField industry = new TextField(label("industry"));
    private final TextField tags = new TextField(label("tags"));
    private final Select<Channel> channel = new Select<>();
    private final TimePicker from = new TimePicker(Words.text("customer.form.hours.from"));
    private final TimePicker until = new TimePicker(Words.text("customer.form.hours.until"));

    CustomerFields() {
        name.setRequiredIndicatorVisible(true);
        phones.setHelperText(Words.text("customer.form.lines"));
        mails.setHelperText(Words.text("customer.form.lines"));
        tags.setHelperText(Words.text("customer.form.commas"));
        level.setLabel(label("level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(Words::text);
        level.setValue(Level.NORMAL);
        channel.setLabel(label("preferredChannel"));
        channel.setEmptySelectionAllowed(true);
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(one -> one == null ? "" : Words.text(one));
        from.setStep(HALF_HOUR);
        until.setStep(HALF_HOUR);
        phones.addValueChangeListener(typed -> check(phones, this::numbers));
    }

    void addTo(FormDialog form) {
        form.field("name", name)
                .field("level", level)
                .field("phones", phones)
                .field("mails", mails)
                .field("company", company)
                .field("industry", industry)
                .field("externalId", externalId)
                .field("tags", tags)
                .field("preferredChannel", channel)
                .field("preferredHours", from)
                .field("preferredUntil", until);
    }

    void show(CustomerProfile profile) {
        name.setValue(profile.name());
        externalId.setValue(text(profile.externalId()));
        phones.setValue(profile.phones().stream().map(PhoneNumber::spoken).collect(Collectors.joining("\n")));
        mails.setValue(String.join("\n", profile.mails()));
        level.setValue(profile.level());
        company.setValue(text(profile.company()));
        industry.setValue(text(profile.industry()));
        tags.setValue(Words.list(profile.tags().stream().sorted().toList()));
        channel.setValue(profile.preferredChannel());
        var hours = profile.preferredHours();
        from.setValue(hours == null ? null : hours.from());
        until.setValue(hours == null ? null : hours.until());
    }

    /** @throws Invalid where a field cannot be read; it names the field */
    CustomerProfile profile() {
        return new CustomerProfile(
                externalId.getValue(),
                name.getValue(),
                numbers(phones.getValue()),
                split(mails.getValue(), "\\R"),
                level.getValue(),
                company.getValue(),
                industry.getValue(),
                Set.copyOf(split(tags.getValue(), "[,\\uff0c\\u3001]")),
                channel.getValue(),
                hours(from.getValue(), until.getValue()));
    }

    private List<PhoneNumber> numbers(String typed) {
        return split(typed, "\\R").stream().map(PhoneNumber::of).toList();
    }

    private static @Nullable ContactHours hours(@Nullable LocalTime from, @Nullable LocalTime until) {
        if (from == null && until == null) {
            return null;
        }
        if (from == null || until == null) {
            throw new Invalid("preferredHours", "customer.hours-incomplete");
        }
        return new ContactHours(from, until);
    }

    private static <F extends TextArea & HasValidation> void check(F field, Consumer<String> reader) {
        try {
            reader.accept(field.getValue());
            field.setInvalid(false);
        } catch (Invalid unreadable) {
            field.setErrorMessage(Words.text(unreadable));
            field.setInvalid(true);
        }
    }

    private static List<String> split(String typed, String between) {
        return Arrays.stream(typed.split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String label(String field) {
        return Words.text("customer.column." + field);
    }
}
