package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.ui.frame.GlobalSearch;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import io.huihuan.ui.frame.Shortcut;
import io.huihuan.ui.frame.StartPage;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tickets bring to the frame: entries, keys, and the search field. */
@Configuration
class TicketNavigation {

    @Bean
    NavigationEntry boardEntry() {
        return new NavigationEntry("ticket.board.title", VaadinIcon.SPLIT_H, BoardPage.class, NavigationGroup.WORK, 10);
    }

    @Bean
    NavigationEntry listEntry() {
        return new NavigationEntry(
                "ticket.list.title", VaadinIcon.LIST, TicketListPage.class, NavigationGroup.WORK, 20);
    }

    /** Whoever gives out work sees all of it. */
    @Bean
    StartPage supervisorStart() {
        return new StartPage("TICKET_ASSIGN", BoardPage.class, QueryParameters.empty(), 10);
    }

    /** Whoever does the work sees their own first. */
    @Bean
    StartPage agentStart() {
        return new StartPage("TICKET_WORK", BoardPage.class, QueryParameters.simple(Map.of("mine", "1")), 20);
    }

    /** Whoever is called where others are stuck sees the department’s work. */
    @Bean
    StartPage ownerStart() {
        return new StartPage("INTERVENE", BoardPage.class, QueryParameters.empty(), 25);
    }

    @Bean
    Shortcut newTicketKey(NewTicketDialogs registrations, io.huihuan.identity.Access access) {
        return new Shortcut("c", "ticket.new", BoardPage.class, ui -> {
            if (access.current().may(io.huihuan.identity.Permission.TICKET_CREATE)) {
                registrations.open(number -> ui.navigate("tickets/" + number));
            }
        });
    }

    @Bean
    Shortcut moveKey() {
        return Shortcut.of(BoardPage.class, "m", "ticket.board.move");
    }

    @Bean
    Shortcut walkKey() {
        return Shortcut.of(BoardPage.class, "Arrows", "ticket.board.walk");
    }

    @Bean
    Shortcut openKey() {
        return Shortcut.of(BoardPage.class, "Enter", "ticket.board.open");
    }

    @Bean
    Shortcut selectKey() {
        return Shortcut.of(BoardPage.class, "Space", "ticket.board.select");
    }

    @Bean
    Shortcut selectRangeKey() {
        return Shortcut.of(BoardPage.class, "Shift+Space", "ticket.board.select-range");
    }

    @Bean
    GlobalSearch ticketSearch() {
        return new GlobalSearch() {
            @Override
            public String placeholderKey() {
                return "ticket.search";
            }

            @Override
            public Class<? extends Component> page() {
                return TicketListPage.class;
            }

            @Override
            public void search(UI ui, String text) {
                ui.navigate("list", QueryParameters.simple(Map.of("q", text)));
            }
        };
    }
}
