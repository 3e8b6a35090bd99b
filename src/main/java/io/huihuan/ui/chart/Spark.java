package io.huihuan.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of one figure as a small line without numbers, beside the figure itself. */
@Tag("hui-spark")
@JsModule("./spark.ts")
public class Spark extends Component {

    /** @param values one for each step, {@code null} where nothing is known; fewer than two known draw nothing */
    public Spark(List<@Nullable Double> values) {
        getElement().setPropertyJson("values", JacksonUtils.listToJson(values));
    }
}
