package io.huihuan.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.identity.Directory;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.part.FeedSentences;
import io.huihuan.ui.part.Happenings;
import io.huihuan.ui.part.Timeline;
import java.util.List;
import java.util.Optional;

/** Everything that happened to and with the customer, as far as the reader may hear of it. */
@SpringComponent
class TimelineSection implements DetailSection<CustomerId> {

    private final Customers customers;
    private final Directory directory;
    private final List<FeedSentences> modules;

    TimelineSection(Customers customers, Directory directory, List<FeedSentences> modules) {
        this.customers = customers;
        this.directory = directory;
        this.modules = modules;
    }

    @Override
    public String titleKey() {
        return "customer.section.timeline";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<? extends Component> create(CustomerId id) {
        return Optional.of(new Timeline((offset, limit) ->
                Happenings.lines(customers.timeline(id, offset, limit), modules, directory::nameOf)));
    }
}
