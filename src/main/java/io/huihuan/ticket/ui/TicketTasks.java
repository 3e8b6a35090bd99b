package io.huihuan.ticket.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ticket.TaskState;
import io.huihuan.ticket.TaskView;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What departments were asked for, and what came of it. */
class TicketTasks extends Div {

    TicketTasks(TicketView ticket, Tickets tickets, TicketVerbs verbs, Runnable changed) {
        var tasks = tickets.tasks(ticket.number());
        if (tasks.isEmpty()) {
            setVisible(false);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("ticket-tasks");
        for (TaskView task : tasks) {
            var line = new ListItem(
                    badge(task.state()),
                    named("task-department", verbs.departmentName(task.department())),
                    named("task-expectation", task.expectation()));
            if (task.dueAt() != null) {
                line.add(new Moment(task.dueAt()));
            }
            if (task.state() == TaskState.OPEN && verbs.mayWork()) {
                line.add(
                        end("ticket.task.done", () -> verbs.endTask(ticket, task, TaskState.DONE, changed)),
                        end("ticket.task.cancel", () -> verbs.endTask(ticket, task, TaskState.CANCELLED, changed)));
            }
            if (task.hours() != null || task.cost() != null) {
                line.add(named("task-resources", resources(task.hours(), task.cost())));
            }
            if (task.result() != null) {
                line.add(named("timeline-note", task.result()));
            }
            list.add(line);
        }
        var section = TicketPanel.section("ticket.tasks", list);
        BigDecimal hours = sum(tasks, TaskView::hours);
        BigDecimal cost = sum(tasks, TaskView::cost);
        if (hours != null || cost != null) {
            section.add(named("task-resources", Words.text("ticket.task.total", resources(hours, cost))));
        }
        add(section);
    }

    private static @Nullable BigDecimal sum(List<TaskView> tasks, Function<TaskView, @Nullable BigDecimal> amount) {
        return tasks.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static String resources(@Nullable BigDecimal hours, @Nullable BigDecimal cost) {
        return Stream.of(
                        hours == null
                                ? null
                                : Words.text(
                                        "ticket.task.hours.put-in",
                                        hours.stripTrailingZeros().toPlainString()),
                        cost == null ? null : Words.money(cost))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static Span named(String className, String words) {
        var span = new Span(words);
        span.addClassName(className);
        return span;
    }

    private static Button end(String textKey, Runnable act) {
        var button = new Button(Words.text(textKey), pressed -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static StateBadge badge(TaskState state) {
        return switch (state) {
            case OPEN -> new StateBadge(Tone.INFO, VaadinIcon.HOURGLASS, Words.text(state));
            case DONE -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text(state));
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOSE_SMALL, Words.text(state));
        };
    }
}
