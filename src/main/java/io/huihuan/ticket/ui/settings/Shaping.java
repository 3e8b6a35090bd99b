package io.huihuan.ticket.ui.settings;

import io.huihuan.shared.refusal.Refusal;
import io.huihuan.ui.refusal.Refusals;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Changes to a list several people may keep: a refused one is said, and the list is read anew either way. */
class Shaping {

    private final Runnable reload;
    private @Nullable UUID row;
    private String verb = "";

    Shaping(Runnable reload) {
        this.reload = reload;
    }

    void act(Runnable change) {
        try {
            change.run();
        } catch (Refusal | ConcurrencyFailureException refused) {
            Refusals.show(refused);
        }
        reload.run();
    }

    /** The verb of this row the keyboard was on; once. */
    String focusedOf(UUID id) {
        if (!id.equals(row)) {
            return "";
        }
        row = null;
        return verb;
    }

    void pressed(UUID id, String key) {
        row = id;
        verb = key;
    }
}
