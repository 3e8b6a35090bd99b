package io.huihuan.shared.refusal;

import java.util.List;

/** The person lacks the permission for this function. */
public final class Forbidden extends Refusal {

    public Forbidden(Enum<?> permission) {
        super("forbidden", List.of(permission));
    }
}
