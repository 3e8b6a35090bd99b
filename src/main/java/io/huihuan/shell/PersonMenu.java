package io.huihuan.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Theme;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who one is here, language, theme, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu extends MenuBar {

    PersonMenu(Access access, AuthenticationContext signedIn, Appearance appearance) {
        var person = access.current();
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var avatar = new Avatar(person.name());
        avatar.setColorIndex(Math.floorMod(person.account().hashCode(), 7));
        var self = addItem(avatar);
        self.setAriaLabel(Words.text("shell.person.menu", person.name()));
        var menu = self.getSubMenu();
        menu.addComponent(card(person));
        menu.addSeparator();
        languages(menu, appearance);
        menu.addSeparator();
        themes(menu, appearance);
        menu.addSeparator();
        menu.addItem(Words.text("shell.password"), pressed -> UI.getCurrent().navigate("me/password"));
        menu.addItem(Words.text("shell.sign-out"), pressed -> signedIn.logout());
    }

    private static Div card(Actor person) {
        var roles = new Span(Words.list(List.copyOf(person.roles())));
        roles.addClassName("secondary");
        var card = new Div(new Span(person.name()), roles);
        card.addClassName("person-card");
        return card;
    }

    private static void languages(SubMenu menu, Appearance appearance) {
        for (var language : Languages.ALL) {
            var item = menu.addItem(Words.text(Languages.nameKey(language)), pressed -> appearance.choose(language));
            item.setCheckable(true);
            item.setChecked(Words.locale().equals(language));
        }
    }

    private static void themes(SubMenu menu, Appearance appearance) {
        var now = appearance.wished(VaadinRequest.getCurrent()).theme();
        var choices = new ArrayList<MenuItem>();
        for (var theme : Theme.values()) {
            var item = menu.addItem(Words.text(theme));
            item.setCheckable(true);
            item.setChecked(theme == now);
            choices.add(item);
            item.addClickListener(pressed -> {
                appearance.choose(theme);
                choices.forEach(each -> each.setChecked(each == item));
            });
        }
    }
}
