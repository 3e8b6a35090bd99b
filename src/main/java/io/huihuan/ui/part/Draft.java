package io.huihuan.ui.part;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.util.ArrayList;
import java.util.List;

/**
 * What is being typed into a form, kept in the browser tab: a reload, an ended session or a restarted server loses
 * nothing. Only texts; it ends with the tab, so nobody finds another person's words.
 */
class Draft {

    private final String form;
    private final List<String> kept = new ArrayList<>();

    Draft(String form) {
        this.form = form;
    }

    /** Fills the field with what was typed before, and keeps what is typed from now on. */
    @SuppressWarnings("unchecked")
    void keep(String name, HasValue<?, ?> field) {
        if (UI.getCurrent() == null || !(field.getEmptyValue() instanceof String)) {
            return;
        }
        var text = (HasValue<?, String>) field;
        String key = "huihuan-draft:" + form + ":" + name;
        kept.add(key);
        WebStorage.getItem(Storage.SESSION_STORAGE, key, typed -> {
            if (typed != null && text.isEmpty()) {
                text.setValue(typed);
            }
        });
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                WebStorage.setItem(Storage.SESSION_STORAGE, key, change.getValue());
            }
        });
    }

    void forget() {
        kept.forEach(key -> WebStorage.removeItem(Storage.SESSION_STORAGE, key));
    }
}
