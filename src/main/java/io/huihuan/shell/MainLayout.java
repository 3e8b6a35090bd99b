package io.huihuan.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import io.huihuan.ui.frame.HeaderItem;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The frame of every page after sign-in: where one can go on the left, search, the inbox and oneself above. Modules bring
 * what stands in it as beans.
 */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    MainLayout(Navigation navigation, SearchField search, List<HeaderItem> items, PersonMenu menu, Keys keys) {
        var brand = new Div(new Image("assets/mark.svg", ""), new Span(Words.text("product.name")));
        brand.addClassName("brand");
        addToDrawer(brand, new Scroller(navigation));

        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.text("shell.navigation.toggle"));
        var right = new Div();
        right.addClassName("header-items");
        items.stream()
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .map(HeaderItem::create)
                .flatMap(Optional::stream)
                .forEach(right::add);
        right.add(menu);
        addToNavbar(toggle, search, right, keys);
        setPrimarySection(Section.DRAWER);
    }
}
