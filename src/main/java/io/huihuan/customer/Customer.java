package io.huihuan.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A person we serve. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable String externalId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String company;
    private @Nullable String industry;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel preferredChannel;

    private @Nullable Integer preferredFrom;
    private @Nullable Integer preferredUntil;

    @Enumerated(EnumType.STRING)
    private Relationship relationship;

    private Instant registeredAt;
    private Instant changedAt;
    private String changedBy;

    @ElementCollection
    @CollectionTable(name = "customer_phone", joinColumns = @JoinColumn(name = "customer_id"))
    private Set<PhoneLine> phones = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_mail", joinColumns = @JoinColumn(name = "customer_id"))
    private Set<MailLine> mails = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_opt_out", joinColumns = @JoinColumn(name = "customer_id"))
    @MapKeyColumn(name = "purpose")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "since")
    private Map<Purpose, Instant> optOuts = new HashMap<>();

    protected Customer() {}

    Customer(CustomerProfile profile, Instant now, String by) {
        id = CustomerId.next().value();
        relationship = Relationship.NORMAL;
        registeredAt = now;
        fill(profile);
        changedAt = now;
        changedBy = by;
    }

    /** Takes over all that was written. */
    void write(CustomerProfile profile, Instant now, String by) {
        fill(profile);
        touched(now, by);
    }

    private void fill(CustomerProfile profile) {
        externalId = profile.externalId();
        name = profile.name();
        level = profile.level();
        company = profile.company();
        industry = profile.industry();
        preferredChannel = profile.preferredChannel();
        var hours = profile.preferredHours();
        preferredFrom = hours == null ? null : hours.from().toSecondOfDay() / 60;
        preferredUntil = hours == null ? null : hours.until().toSecondOfDay() / 60;
        var numbers = profile.phones();
        become(
                phones,
                IntStream.range(0, numbers.size())
                        .mapToObj(place -> PhoneLine.of(numbers.get(place), place))
                        .toList());
        var addresses = profile.mails();
        become(
                mails,
                IntStream.range(0, addresses.size())
                        .mapToObj(place -> new MailLine(addresses.get(place), place))
                        .toList());
        become(tags, profile.tags());
    }

    /** Whether this is news: opting out twice changes nothing. */
    boolean optOut(Purpose purpose, Instant now, String by) {
        boolean news = optOuts.putIfAbsent(purpose, now) == null;
        if (news) {
            touched(now, by);
        }
        return news;
    }

    /** Whether this is news. */
    boolean optIn(Purpose purpose, Instant now, String by) {
        boolean news = optOuts.remove(purpose) != null;
        if (news) {
            touched(now, by);
        }
        return news;
    }

    private void touched(Instant now, String by) {
        changedAt = now;
        changedBy = by;
    }

    CustomerId id() {
        return new CustomerId(id);
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    CustomerProfile profile() {
        return new CustomerProfile(
                externalId,
                name,
                phones.stream()
                        .sorted(Comparator.comparing(PhoneLine::place))
                        .map(PhoneLine::phone)
                        .toList(),
                mails.stream()
                        .sorted(Comparator.comparing(MailLine::place))
                        .map(MailLine::address)
                        .toList(),
                level,
                company,
                industry,
                Set.copyOf(tags),
                preferredChannel,
                hours());
    }

    /** As people see it who do not ask for the personal values. */
    CustomerSheet sheet() {
        CustomerProfile full = profile();
        return new CustomerSheet(
                id(),
                version,
                externalId,
                Masking.name(name),
                full.phones().stream()
                        .map(phone -> Masking.phone(phone.value()))
                        .toList(),
                full.mails().stream().map(Masking::mail).toList(),
                level,
                company,
                industry,
                tags.stream().sorted().toList(),
                preferredChannel,
                hours(),
                relationship,
                Map.copyOf(optOuts),
                registeredAt,
                changedAt,
                changedBy);
    }

    private @Nullable ContactHours hours() {
        return preferredFrom == null || preferredUntil == null
                ? null
                : new ContactHours(
                        LocalTime.ofSecondOfDay(preferredFrom * 60L), LocalTime.ofSecondOfDay(preferredUntil * 60L));
    }

    /** Touches only what differs, so that an unchanged number keeps its row. */
    private static <T> void become(Set<T> kept, Collection<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}
