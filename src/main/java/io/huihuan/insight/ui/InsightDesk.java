package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Access;
import io.huihuan.identity.Directory;
import io.huihuan.insight.Figures;
import io.huihuan.ticket.Categories;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every page of figures works with. */
@SpringComponent
record InsightDesk(Figures figures, Access access, Directory directory, Categories categories) {

    /** A part read by itself: see {@link Part}. */
    <T> Component part(Supplier<T> read, Function<T, ? extends Component> show) {
        return new Part<>(access, read, show);
    }

    InsightBar bar(Runnable changed) {
        return new InsightBar(access, directory, categories, changed);
    }
}
