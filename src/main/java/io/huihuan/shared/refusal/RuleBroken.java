package io.huihuan.shared.refusal;

import java.util.List;
import java.util.Map;

/** A business rule says no; in the API a 422 with this code and whatever {@link #details()} helps to go on. */
public final class RuleBroken extends Refusal {

    private final Map<String, Object> details;

    public RuleBroken(String code, Object... arguments) {
        this(code, Map.of(), List.of(arguments));
    }

    private RuleBroken(String code, Map<String, Object> details, List<Object> arguments) {
        super(code, arguments);
        this.details = Map.copyOf(details);
    }

    /** The same refusal with one more fact for programs, such as the legal targets of a move. */
    public RuleBroken with(String name, Object value) {
        var more = new java.util.HashMap<>(details);
        more.put(name, value);
        return new RuleBroken(code(), more, arguments());
    }

    public Map<String, Object> details() {
        return details;
    }
}
