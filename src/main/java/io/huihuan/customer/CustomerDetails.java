package io.huihuan.customer;

import io.huihuan.shared.refusal.Invalid;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a customer when a request comes in: enough to know the person again, or to begin a record.
 *
 * @param externalId how another system names the person
 * @param level the level of a new record; a known customer keeps the own
 */
public record CustomerDetails(
        @Nullable String externalId,
        String name,
        @Nullable PhoneNumber phone,
        @Nullable String mail,
        Level level) {

    /**
     * Reads what was typed or sent. Without a name the external id or the number stands in for it.
     *
     * @throws Invalid where a field cannot be read, or nothing at all was said
     */
    public static CustomerDetails of(
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Level level) {
        String id = Fields.text("customer.externalId", externalId, Fields.EXTERNAL_ID);
        String said = Fields.text("customer.name", name, Fields.NAME);
        PhoneNumber number = PhoneNumber.ofNullable("customer.phone", phone);
        if (said == null && id == null && number == null) {
            throw new Invalid("customer.name", "customer.name-missing");
        }
        String shown = said != null
                ? said
                : id != null ? id : Objects.requireNonNull(number).spoken();
        return new CustomerDetails(
                id, shown, number, Fields.mail("customer.email", mail), level == null ? Level.NORMAL : level);
    }

    /** All by which somebody would look for this person; never to be shown. */
    public String words() {
        return Stream.of(name, externalId, phone == null ? null : phone.value(), mail)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Nothing was said by which the person could be known again. */
    boolean anonymous() {
        return externalId == null && phone == null;
    }
}
