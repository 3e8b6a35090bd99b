package io.huihuan.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.huihuan.shell.PagePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A page with one picture of every kind, some of whose names mean harm. */
@AnonymousAllowed
public class SampleCharts extends Div {

    static final String PATH = "chart-sample";
    static final String HARM = "<img src=x onerror=\"window.harmed=1\"><script>window.harmed=2</script>";
    static final List<String> OPENED = new CopyOnWriteArrayList<>();

    private static final List<String> NAMES = List.of("产品功能/退款失败", "服务流程/响应速度", HARM, "物流/延误", "账单/重复扣款", "其他");

    public SampleCharts() {
        addClassName("chart-samples");
        add(
                chart("pareto", pareto()),
                chart("boxes", boxes()),
                chart("heat", heat()),
                chart("scatter", scatter()),
                chart("radar", radar()),
                chart("lines", lines()),
                chart("bars", bars(Bars.Layout.UPRIGHT)),
                chart("lying", bars(Bars.Layout.LYING)),
                chart("stacked", bars(Bars.Layout.STACKED)),
                chart("shares", bars(Bars.Layout.SHARES)),
                chart("matrix", matrix()),
                chart("nothing", new Pareto("x", Axis.of("y", Measure.COUNT), 0.8, List.of())));
        var map = map();
        map.setId("map");
        map.onNode(OPENED::add);
        add(map);
    }

    private static Chart chart(String id, Picture picture) {
        var chart = new Chart("退款失败占投诉的 35% " + HARM, "n = 1,200 · 2026-10-01 至 2026-10-31", picture);
        chart.setId(id);
        return chart.onMark(OPENED::add);
    }

    private static Pareto pareto() {
        double[] counts = {420, 310, 200, 140, 90, 40};
        var items = new ArrayList<Pareto.Item>();
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            sum += counts[at];
            items.add(new Pareto.Item("item" + at, NAMES.get(at), counts[at], counts[at] / 1200, sum / 1200, at < 3));
        }
        return new Pareto("分类", Axis.of("件数", Measure.COUNT), 0.8, items);
    }

    private static Boxes boxes() {
        return new Boxes(
                "分类",
                Axis.of("解决时长", Measure.MINUTES),
                IntStream.range(0, 4)
                        .mapToObj(at -> new Boxes.Box(
                                "box" + at,
                                NAMES.get(at),
                                at == 3 ? 12 : 310,
                                30,
                                120.0 * (at + 1),
                                300.0 * (at + 1),
                                500.0 * (at + 1),
                                900.0 * (at + 1),
                                at == 2 ? List.of() : List.of(3000.0, 4200.0),
                                at == 2 ? 0 : 2))
                        .toList());
    }

    private static HeatMap heat() {
        var hours = IntStream.range(0, 24).mapToObj(hour -> hour + "时").toList();
        var days = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
        return new HeatMap(
                "星期",
                Axis.of("件数", Measure.COUNT),
                hours,
                IntStream.range(0, 7)
                        .mapToObj(day -> new HeatMap.Row(
                                days.get(day),
                                IntStream.range(0, 24)
                                        .mapToObj(hour -> new HeatMap.Cell(
                                                day + "." + hour,
                                                day == 6 ? null : (double) Math.max(0, 12 - Math.abs(hour - 11 - day))))
                                        .toList()))
                        .toList());
    }

    private static Scatter scatter() {
        var points = IntStream.range(0, 300)
                .mapToObj(at -> new Scatter.Point(
                        "point" + at, "R" + at, Math.pow(10, 0.5 + (at % 71) / 20.0), 1 + (at * 7 % 5), 1))
                .toList();
        var means = List.of(
                new Scatter.Point("bin15", "≤ 15 分", 8, 4.5, 80),
                new Scatter.Point("bin60", "≤ 1 小时", 35, 4.1, 80),
                new Scatter.Point("bin240", "≤ 4 小时", 150, 3.6, 60),
                new Scatter.Point("bin1440", "≤ 24 小时", 700, 3.0, 40),
                new Scatter.Point("binMore", "> 24 小时", 2500, 2.2, 40));
        return new Scatter(
                "答卷",
                "均值",
                Axis.logarithmic("首次响应", Measure.MINUTES),
                Axis.between("评分", Measure.SCORE, 0, 5),
                points,
                means);
    }

    private static Radar radar() {
        return new Radar(
                "维度",
                Axis.between("均值", Measure.SCORE, 0, 5),
                List.of(
                        new Radar.Spoke("timeliness", "问题解决及时性"),
                        new Radar.Spoke("attitude", "服务态度专业性"),
                        new Radar.Spoke("solution", "解决方案有效性"),
                        new Radar.Spoke("convenience", "流程便捷性")),
                List.of(
                        new Radar.Outline("本期", Hue.FIRST, List.of(3.6, 4.4, 4.0, 3.9)),
                        new Radar.Outline("上期", Hue.MUTED, List.of(4.2, 4.3, 4.1, 4.0))));
    }

    private static Lines lines() {
        var steps = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Lines.Step("m" + month, month + "月"))
                .toList();
        List<Lines.@Nullable Point> now = new ArrayList<>();
        List<Lines.@Nullable Point> before = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            double value = 0.86 - (at > 8 ? 0.12 : 0) + (at % 3) * 0.01;
            now.add(at == 4 ? null : new Lines.Point(value, value - 0.04, value + 0.04, 60));
            before.add(Lines.Point.of(0.84, 55));
        }
        return new Lines(
                "月份",
                Axis.of("满意度", Measure.SHARE),
                steps,
                List.of(new Lines.Line("本期", Hue.FIRST, false, now), new Lines.Line("去年同期", Hue.MUTED, true, before)),
                List.of(new Lines.Target("目标 85%", 0.85)));
    }

    private static Bars bars(Bars.Layout layout) {
        return new Bars(
                layout,
                "分类",
                Axis.of("件数", Measure.COUNT),
                IntStream.range(0, NAMES.size())
                        .mapToObj(at -> new Bars.Group("group" + at, NAMES.get(at)))
                        .toList(),
                List.of(
                        new Bars.Stack("达成", Hue.GOOD, List.of(30.0, 22.0, 17.0, 12.0, 9.0, 4.0)),
                        new Bars.Stack("超时", Hue.BAD, List.of(10.0, 2.0, 7.0, 0.0, 3.0, 1.0))));
    }

    private static Matrix matrix() {
        return new Matrix(
                "分类",
                Axis.of("件数", Measure.COUNT),
                Axis.between("均分", Measure.SCORE, 1, 5),
                200,
                3.5,
                List.of(
                        new Matrix.Quarter(
                                "优先改进",
                                Hue.BAD,
                                List.of(new Matrix.Bubble("urgent", "产品功能/退款失败", "退款失败", 420, 2.4, 420, "n = 420"))),
                        new Matrix.Quarter(
                                "保持",
                                Hue.GOOD,
                                List.of(new Matrix.Bubble("keep", "服务流程/响应速度", "响应速度", 310, 5.0, 310, "n = 310"))),
                        new Matrix.Quarter(
                                "观察",
                                Hue.WARNING,
                                List.of(new Matrix.Bubble("watch", HARM, HARM, 90, 2.9, 90, "n = 90"))),
                        new Matrix.Quarter("次要", Hue.MUTED, List.of())));
    }

    private static ProcessMap map() {
        return new ProcessMap(
                "最慢的一步是处理中",
                "n = 400",
                List.of(
                        new ProcessMap.Node("OPEN", "待处理", 400, "中位 20分", Hue.FIRST, null),
                        new ProcessMap.Node("IN_PROGRESS", "处理中", 460, "中位 9小时", Hue.FIRST, "瓶颈 62%"),
                        new ProcessMap.Node("HOLD", "挂起 " + HARM, 120, "中位 6小时", Hue.WARNING, null),
                        new ProcessMap.Node("VERIFY", "待验证", 430, "中位 3小时", Hue.FIRST, null),
                        new ProcessMap.Node("CLOSED", "已关闭", 390, "", Hue.GOOD, null)),
                List.of(
                        new ProcessMap.Edge("OPEN", "IN_PROGRESS", 395, "20分 / 2小时", null),
                        new ProcessMap.Edge("IN_PROGRESS", "HOLD", 120, "1小时 / 9小时", null),
                        new ProcessMap.Edge("HOLD", "IN_PROGRESS", 118, "6小时 / 2天", null),
                        new ProcessMap.Edge("IN_PROGRESS", "VERIFY", 430, "9小时 / 2天", null),
                        new ProcessMap.Edge("VERIFY", "IN_PROGRESS", 38, "3小时 / 1天", "退回"),
                        new ProcessMap.Edge("VERIFY", "CLOSED", 390, "3小时 / 1天", null),
                        new ProcessMap.Edge("CLOSED", "IN_PROGRESS", 12, "3天 / 9天", "重新打开"),
                        new ProcessMap.Edge("HOLD", "HOLD", 3, "1天 / 1天", null)));
    }

    /** Brings the page for one test only. */
    @TestConfiguration
    static class Route {

        @Bean
        VaadinServiceInitListener sampleCharts() {
            return starting -> {
                PagePolicy.apply(starting);
                RouteConfiguration.forApplicationScope().setRoute(PATH, SampleCharts.class);
            };
        }
    }
}
