package io.huihuan.shared.refusal;

import java.util.List;

/** What was typed or sent cannot be understood: which field, and what would be right. */
public final class Invalid extends Refusal {

    private final String field;

    /**
     * @param field the name of the field as the API spells it
     * @param code what is wrong with it, a key behind {@code refusal.}
     */
    public Invalid(String field, String code, Object... arguments) {
        super(code, prepend(field, arguments));
        this.field = field;
    }

    public String field() {
        return field;
    }

    private static List<Object> prepend(String field, Object[] arguments) {
        var all = new java.util.ArrayList<Object>();
        all.add(Word.field(field));
        all.addAll(List.of(arguments));
        return all;
    }
}
