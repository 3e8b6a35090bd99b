package io.huihuan.customer;

import io.huihuan.shared.refusal.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything people may write into a customer's record, in full; surrounding space goes, what cannot be read is refused.
 *
 * @param externalId how another system names the person
 * @param phones the first is the one to call
 * @param preferredHours when to call, {@code null} for any time
 */
public record CustomerProfile(
        @Nullable String externalId,
        String name,
        List<PhoneNumber> phones,
        List<String> mails,
        Level level,
        @Nullable String company,
        @Nullable String industry,
        Set<String> tags,
        @Nullable Channel preferredChannel,
        @Nullable ContactHours preferredHours) {

    /** @throws Invalid where a field cannot be read */
    public CustomerProfile {
        externalId = Fields.text("externalId", externalId, Fields.EXTERNAL_ID);
        String said = Fields.text("name", name, Fields.NAME);
        if (said == null) {
            throw new Invalid("name", "customer.name-missing");
        }
        name = said;
        phones = List.copyOf(new LinkedHashSet<>(phones));
        var addresses = new LinkedHashSet<String>();
        for (String mail : mails) {
            String address = Fields.mail("mails", mail);
            if (address != null) {
                addresses.add(address);
            }
        }
        mails = List.copyOf(addresses);
        company = Fields.text("company", company, Fields.COMPANY);
        industry = Fields.text("industry", industry, Fields.INDUSTRY);
        var labels = new LinkedHashSet<String>();
        for (String tag : tags) {
            String label = Fields.text("tags", tag, Fields.TAG);
            if (label != null) {
                labels.add(label);
            }
        }
        tags = Set.copyOf(labels);
    }

    /** A record with a name, a level and perhaps a number. */
    public static CustomerProfile of(String name, Level level, PhoneNumber... phones) {
        return new CustomerProfile(null, name, List.of(phones), List.of(), level, null, null, Set.of(), null, null);
    }

    /**
     * What somebody changed, upon what others have made of the record meanwhile: nobody's change is lost, and where both
     * changed the same field the one saved last counts.
     *
     * @param before the record as the person first saw it
     * @param latest the record as it stands now
     */
    public CustomerProfile onto(CustomerProfile before, CustomerProfile latest) {
        return new CustomerProfile(
                pick(externalId, before.externalId, latest.externalId),
                Objects.equals(name, before.name) ? latest.name : name,
                phones.equals(before.phones) ? latest.phones : phones,
                mails.equals(before.mails) ? latest.mails : mails,
                level == before.level ? latest.level : level,
                pick(company, before.company, latest.company),
                pick(industry, before.industry, latest.industry),
                tags.equals(before.tags) ? latest.tags : tags,
                pick(preferredChannel, before.preferredChannel, latest.preferredChannel),
                pick(preferredHours, before.preferredHours, latest.preferredHours));
    }

    private static <T> @Nullable T pick(@Nullable T mine, @Nullable T before, @Nullable T latest) {
        return Objects.equals(mine, before) ? latest : mine;
    }

    /** The fields in which the other differs, as the API spells them. */
    List<String> differences(CustomerProfile other) {
        var fields = new ArrayList<String>();
        note(fields, "externalId", externalId, other.externalId);
        note(fields, "name", name, other.name);
        note(fields, "phones", phones, other.phones);
        note(fields, "mails", mails, other.mails);
        note(fields, "level", level, other.level);
        note(fields, "company", company, other.company);
        note(fields, "industry", industry, other.industry);
        note(fields, "tags", tags, other.tags);
        note(fields, "preferredChannel", preferredChannel, other.preferredChannel);
        note(fields, "preferredHours", preferredHours, other.preferredHours);
        return fields;
    }

    private static void note(List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
