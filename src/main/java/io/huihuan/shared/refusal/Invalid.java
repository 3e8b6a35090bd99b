package io.huihuan.shared.refusal;

import java.util.List;
import java.util.stream.Stream;

/** What was typed or sent cannot be understood: which field, and what would be right. */
public final class Invalid extends Refusal {

    private final String field;
    private final List<Invalid> others;

    /**
     * @param field the name of the field as the API spells it
     * @param code what is wrong with it, a key behind {@code refusal.}
     */
    public Invalid(String field, String code, Object... arguments) {
        this(field, code, List.of(), prepend(field, arguments));
    }

    private Invalid(String field, String code, List<Invalid> others, List<Object> arguments) {
        super(code, arguments);
        this.field = field;
        this.others = List.copyOf(others);
    }

    public String field() {
        return field;
    }

    /** This and every other field that was found wrong with it. */
    public List<Invalid> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    Invalid beside(List<Invalid> more) {
        return new Invalid(field, code(), more, arguments());
    }

    private static List<Object> prepend(String field, Object[] arguments) {
        var all = new java.util.ArrayList<Object>();
        all.add(Word.field(field));
        all.addAll(List.of(arguments));
        return all;
    }
}
