package io.huihuan.ticket;

import io.huihuan.shared.refusal.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the customer met: the phenomenon 现象, its impact 影响, and what is expected 期望. All three are required. */
@Embeddable
public record Description(
        @Column(name = "phenomenon") String phenomenon,
        @Column(name = "impact") String impact,
        @Column(name = "expectation") String expectation) {

    public static final int LONGEST = 4_000;

    /** @throws Invalid for a part that is empty or too long */
    void check() {
        part("description.phenomenon", phenomenon);
        part("description.impact", impact);
        part("description.expectation", expectation);
    }

    private static void part(String field, String text) {
        if (text.isBlank()) {
            throw new Invalid(field, "field.required");
        }
        if (text.length() > LONGEST) {
            throw new Invalid(field, "field.too-long", LONGEST);
        }
    }
}
