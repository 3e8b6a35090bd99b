package io.huihuan.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.ui.frame.GlobalSearch;
import io.huihuan.ui.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The search on every page; {@code /} leads here. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SearchField extends TextField {

    SearchField(ObjectProvider<GlobalSearch> search, PageRights rights) {
        addClassName("global-search");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setMaxLength(200);
        setVisible(false);
        search.ifAvailable(through -> {
            String words = Words.text(through.placeholderKey());
            setPlaceholder(words);
            setAriaLabel(words);
            setVisible(rights.mayOpen(through.page()));
            addKeyPressListener(
                    Key.ENTER,
                    pressed -> pressed.getSource()
                            .getUI()
                            .ifPresent(ui -> through.search(ui, getValue().strip())));
        });
    }
}
