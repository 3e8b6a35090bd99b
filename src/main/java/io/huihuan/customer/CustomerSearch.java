package io.huihuan.customer;

import io.huihuan.shared.data.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A search as a condition on {@code customer c}: what was typed decides which index answers. */
record CustomerSearch(String where, Map<String, Object> parameters) {

    private static final int FEWEST_DIGITS = 4;

    static CustomerSearch of(CustomerQuery query) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (!query.levels().isEmpty()) {
            conditions.add("c.level IN (:levels)");
            parameters.put("levels", query.levels().stream().map(Enum::name).toList());
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add(text(query.text().strip(), parameters));
        }
        return new CustomerSearch(
                conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions), Map.copyOf(parameters));
    }

    /** With one more condition. */
    String where(String further) {
        return (where.isEmpty() ? " WHERE " : where + " AND ") + further;
    }

    private static String text(String text, Map<String, Object> parameters) {
        parameters.put("beginning", Likeness.beginning(text));
        if (text.contains("@")) {
            parameters.put("address", text.toLowerCase(Locale.ROOT));
            return "c.id IN (SELECT customer_id FROM customer_mail WHERE address = :address UNION " + BY_EXTERNAL_ID
                    + ")";
        }
        var number = PhoneNumber.read(text);
        if (number.isPresent()) {
            parameters.put("number", number.get().value());
            return "c.id IN (SELECT customer_id FROM customer_phone WHERE number = :number UNION " + BY_EXTERNAL_ID
                    + ")";
        }
        if (text.length() >= FEWEST_DIGITS
                && text.length() <= 15
                && text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            parameters.put("tail", text.substring(text.length() - FEWEST_DIGITS));
            parameters.put("ending", "%" + text);
            return "c.id IN (SELECT customer_id FROM customer_phone WHERE tail = :tail AND number LIKE :ending UNION "
                    + BY_EXTERNAL_ID + ")";
        }
        parameters.put("part", Likeness.containing(text));
        return "(LOWER(c.name) LIKE :part ESCAPE '!' OR LOWER(c.company) LIKE :part ESCAPE '!'"
                + " OR c.external_id LIKE :beginning ESCAPE '!')";
    }

    private static final String BY_EXTERNAL_ID = "SELECT id FROM customer WHERE external_id LIKE :beginning ESCAPE '!'";
}
