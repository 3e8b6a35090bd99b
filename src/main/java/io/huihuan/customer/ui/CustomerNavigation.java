package io.huihuan.customer.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the customers, and to what is sent to them, in the side navigation. */
@Configuration
class CustomerNavigation {

    @Bean
    NavigationEntry outboxEntry() {
        return new NavigationEntry(
                "customer.outbox.title", VaadinIcon.ENVELOPE_O, OutboxPage.class, NavigationGroup.SETTINGS, 290);
    }

    @Bean
    NavigationEntry customersEntry() {
        return new NavigationEntry(
                "customer.list.title", VaadinIcon.USERS, CustomersPage.class, NavigationGroup.WORK, 30);
    }
}
