package io.huihuan.shared.refusal;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a form, so that it is said at once and not one field after another. */
public final class WrongFields {

    private final List<Invalid> found = new ArrayList<>();

    /** Notes a field that is not in order. */
    public WrongFields note(boolean wrong, String field, String code, Object... arguments) {
        if (wrong) {
            found.add(new Invalid(field, code, arguments));
        }
        return this;
    }

    public WrongFields unlessBetween(String field, double value, int least, int most) {
        return note(!(value >= least && value <= most), field, "field.between", least, most);
    }

    /** @throws Invalid the first one, with the others beside it */
    public void refuse() {
        if (!found.isEmpty()) {
            throw found.getFirst().beside(found.subList(1, found.size()));
        }
    }
}
