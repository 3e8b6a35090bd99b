package io.huihuan.survey;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who among the customers is one of us: somebody whose mail is a colleague’s account or of a domain of the house, or whose
 * number is one of the house.
 */
@Component
public class Insiders {

    private final CustomerCards customers;
    private final Directory directory;
    private final Access access;
    private final Set<String> house;

    Insiders(CustomerCards customers, Directory directory, Access access, SurveySettings settings) {
        this.customers = customers;
        this.directory = directory;
        this.access = access;
        this.house = settings.staff().stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean include(@Nullable UUID customer) {
        return customer != null && among(List.of(customer)).contains(customer);
    }

    /** Those of some customers who are insiders. */
    public Set<UUID> among(Collection<UUID> some) {
        var insiders = new HashSet<UUID>();
        var ids = some.stream().map(CustomerId::new).collect(Collectors.toSet());
        access.as(Actor.SYSTEM, () -> customers.words(ids)).forEach((id, words) -> {
            if (Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(this::ours)) {
                insiders.add(id.value());
            }
        });
        return insiders;
    }

    private boolean ours(String word) {
        int at = word.lastIndexOf('@');
        if (at > 0) {
            return house.contains(word.substring(at + 1))
                    || directory.person(word).isPresent();
        }
        return word.startsWith("+") && house.contains(word);
    }
}
