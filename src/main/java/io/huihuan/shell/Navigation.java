package io.huihuan.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import io.huihuan.ui.words.Words;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The pages this person may open, under their headings. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Navigation extends Div {

    Navigation(PageRights rights) {
        addClassName("navigation");
        for (var group : NavigationGroup.values()) {
            var entries = rights.open().stream()
                    .filter(entry -> entry.group() == group)
                    .toList();
            if (!entries.isEmpty()) {
                var list = new SideNav(Words.text(group));
                entries.forEach(entry -> list.addItem(item(entry)));
                add(list);
            }
        }
    }

    private static SideNavItem item(NavigationEntry entry) {
        var item = new SideNavItem(
                Words.text(entry.textKey()), entry.page(), entry.icon().create());
        item.setMatchNested(true);
        return item;
    }
}
