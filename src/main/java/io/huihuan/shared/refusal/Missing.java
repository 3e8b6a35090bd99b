package io.huihuan.shared.refusal;

import java.util.List;

/** There is no such thing, or it lies outside what the person may see: both answer the same. */
public final class Missing extends Refusal {

    /** @param kind the thing's English term in capitals, such as {@code TICKET} */
    public Missing(String kind, Object id) {
        super("not-found", List.of(Word.kind(kind), id));
    }
}
