package io.huihuan.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.huihuan.ui.frame.Shortcut;
import io.huihuan.ui.words.Words;
import java.util.List;

/** The list of keys, behind {@code ?}. */
class KeysDialog extends Dialog {

    KeysDialog(List<Shortcut> shortcuts) {
        setHeaderTitle(Words.text("shell.keys.title"));
        var list = new DescriptionList();
        list.addClassName("keys");
        for (var shortcut : shortcuts) {
            var key = new Span(name(shortcut.key()));
            key.addClassName("key");
            list.add(new DescriptionList.Term(key), new DescriptionList.Description(Words.text(shortcut.textKey())));
        }
        add(list);
        getFooter().add(new Button(Words.text("ui.close"), pressed -> close()));
    }

    /** As the key is called where it is not its own letter. */
    private static String name(String key) {
        return Words.has("shell.key." + key) ? Words.text("shell.key." + key) : key;
    }
}
