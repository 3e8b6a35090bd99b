package io.huihuan.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the text search finds a ticket by, in lower case: its numbers, the customer, what it is about. */
final class SearchText {

    private static final int LONGEST = 4_000;

    private SearchText() {}

    static String of(
            String number,
            @Nullable String externalId,
            String customer,
            @Nullable String product,
            @Nullable String orderNumber,
            Description description) {
        String text = Stream.of(
                        number,
                        externalId,
                        customer,
                        product,
                        orderNumber,
                        description.phenomenon(),
                        description.impact(),
                        description.expectation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
