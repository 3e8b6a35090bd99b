package io.huihuan.ui.chart;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stations and the ways between them, laid out by how things flow; the more often a way was taken, the broader it is. It
 * can be zoomed, pushed and walked over by keyboard, and rare ways can be hidden.
 */
@Tag("hui-process-map")
@JsModule("./process-map.ts")
@NpmPackage(value = "@dagrejs/dagre", version = "1.1.8")
public class ProcessMap extends Pictured {

    /**
     * A station.
     *
     * @param detail a line below its name
     * @param hue its colour by what kind of station it is
     * @param marked whether it stands out, with a word that says why; {@code null} for not
     */
    public record Node(
            String id,
            String name,
            long visits,
            String detail,
            Hue hue,
            @Nullable String marked) {}

    /**
     * A way from one station to another.
     *
     * @param detail how long it takes
     * @param loop the word for a way that leads back; {@code null} for one that leads on
     */
    public record Edge(
            String from,
            String to,
            long count,
            String detail,
            @Nullable String loop) {}

    public ProcessMap(String title, String subtitle, List<Node> nodes, List<Edge> edges) {
        var table = table(nodes, edges);
        var told = told(title, subtitle, table);
        told.set("nodes", JacksonUtils.listToJson(nodes));
        told.set("edges", JacksonUtils.listToJson(edges));
        told.put("empty", nodes.isEmpty());
        show(told, table);
    }

    private static ChartTable table(List<Node> nodes, List<Edge> edges) {
        var names =
                nodes.stream().collect(java.util.stream.Collectors.toMap(Node::id, Node::name, (one, other) -> one));
        var table = ChartTable.of(
                ChartTable.words(Words.text("chart.map.from")),
                ChartTable.words(Words.text("chart.map.to")),
                ChartTable.numbers(Words.text("chart.map.count"), Measure.COUNT),
                ChartTable.words(Words.text("chart.map.detail")),
                ChartTable.words(Words.text("chart.map.loop")));
        nodes.forEach(node -> table.row(node.name(), "", node.visits(), node.detail(), node.marked()));
        edges.forEach(edge -> table.row(
                names.getOrDefault(edge.from(), edge.from()),
                names.getOrDefault(edge.to(), edge.to()),
                edge.count(),
                edge.detail(),
                edge.loop()));
        return table;
    }

    /** Hears the id of a station somebody chose. */
    public ProcessMap onNode(Consumer<String> listener) {
        hear(listener);
        return this;
    }

    /** Puts something beside the title, such as what the numbers mean. */
    public ProcessMap beside(Component component) {
        put(component);
        return this;
    }

    @ClientCallable
    void mark(@Nullable String id) {
        choose(id);
    }
}
