package io.huihuan.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A key that works on every page while nobody is typing, and stands in the list behind {@code ?}.
 *
 * @param key as the keyboard sends it: {@code c}, {@code /}, {@code ArrowDown}
 * @param textKey what it does
 * @param page whoever may not open this page has not this key; {@code null} for a key of everybody
 * @param action what it does; {@code null} where a page listens itself and the key is only listed
 */
public record Shortcut(
        String key,
        String textKey,
        @Nullable Class<? extends Component> page,
        @Nullable Consumer<UI> action) {

    /** Opens a page. */
    public static Shortcut opens(String key, String textKey, Class<? extends Component> page) {
        return new Shortcut(key, textKey, page, ui -> ui.navigate(page));
    }

    /** A key one page listens to itself; only listed. */
    public static Shortcut of(Class<? extends Component> page, String key, String textKey) {
        return new Shortcut(key, textKey, page, null);
    }
}
