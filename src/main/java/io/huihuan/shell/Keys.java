package io.huihuan.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.ui.frame.Shortcut;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Listens to the keys of the whole page while nobody is typing. The browser is told which keys matter, and sends only those. */
@Tag("hui-keys")
@JsModule("./keys.ts")
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Keys extends Component {

    private final List<Shortcut> shortcuts = new ArrayList<>();

    Keys(List<Shortcut> brought, PageRights rights) {
        shortcuts.add(new Shortcut("?", "shell.keys.list", null, ui -> showAll()));
        shortcuts.add(new Shortcut("/", "shell.keys.search", null, null));
        brought.stream()
                .filter(each -> each.page() == null || rights.mayOpen(each.page()))
                .forEach(shortcuts::add);
        shortcuts.add(new Shortcut("Ctrl+Enter", "shell.keys.save", null, null));
        shortcuts.add(new Shortcut("Escape", "shell.keys.close", null, null));
        getElement()
                .setProperty(
                        "keys",
                        String.join(
                                " ",
                                shortcuts.stream()
                                        .filter(each -> each.action() != null)
                                        .map(Shortcut::key)
                                        .toList()));
        addListener(Pressed.class, pressed -> act(pressed.key));
    }

    void showAll() {
        new KeysDialog(shortcuts).open();
    }

    private void act(String key) {
        for (var shortcut : shortcuts) {
            var action = shortcut.action();
            if (shortcut.key().equals(key) && action != null) {
                action.accept(UI.getCurrent());
                return;
            }
        }
    }

    /** One of the announced keys was pressed outside any field. */
    @DomEvent("hui-key")
    public static class Pressed extends ComponentEvent<Keys> {

        private final String key;

        public Pressed(Keys source, boolean fromClient, @EventData("event.detail") String key) {
            super(source, fromClient);
            this.key = key;
        }
    }
}
