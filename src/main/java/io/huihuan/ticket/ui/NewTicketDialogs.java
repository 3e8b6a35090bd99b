package io.huihuan.ticket.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.NewTicket;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An agent registers what a customer came with while still on the phone: who, what kind, what happened. */
@SpringComponent
class NewTicketDialogs {

    private final Tickets tickets;
    private final Categories categories;

    NewTicketDialogs(Tickets tickets, Categories categories) {
        this.tickets = tickets;
        this.categories = categories;
    }

    /** @param registered hears the number of the new ticket */
    void open(Consumer<String> registered) {
        var name = required(new TextField(Words.text("ticket.new.name")));
        var phone = new TextField(Words.text("ticket.new.phone"));
        phone.setPlaceholder(Words.text("ticket.new.phone.help"));
        var mail = new EmailField(Words.text("ticket.new.mail"));
        var type = select("ticket.type", TicketType.values(), TicketType.COMPLAINT);
        var channel = select("ticket.channel", Channel.values(), Channel.PHONE);
        var urgency = select("ticket.urgency", Urgency.values(), Urgency.MEDIUM);
        var grade = select("ticket.complaintGrade", ComplaintGrade.values(), null);
        grade.setEmptySelectionAllowed(true);
        grade.setRequiredIndicatorVisible(false);
        type.addValueChangeListener(change -> {
            grade.setEnabled(change.getValue() == TicketType.COMPLAINT);
            if (!grade.isEnabled()) {
                grade.clear();
            }
        });
        var category = new ComboBox<CategoryNode>(Words.text("ticket.category"));
        category.setItems(categories.all().stream()
                .filter(node -> node.active() && node.depth() >= 2)
                .toList());
        category.setItemLabelGenerator(CategoryNode::path);
        category.setRequiredIndicatorVisible(true);
        var phenomenon = area("ticket.phenomenon", "ticket.phenomenon.help");
        var impact = area("ticket.impact", "ticket.impact.help");
        var expectation = area("ticket.expectation", "ticket.expectation.help");
        var product = new TextField(Words.text("ticket.product"));
        var order = new TextField(Words.text("ticket.order"));
        var link = new TextField(Words.text("ticket.source-link"));
        new FormDialog("ticket.new", "ticket.new.save")
                .draft("new-ticket")
                .field("customer.name", name)
                .field("customer.phone", phone)
                .field("customer.email", mail)
                .field("type", type)
                .field("complaintGrade", grade)
                .field("urgency", urgency)
                .field("channel", channel)
                .field("category", category)
                .wide("description.phenomenon", phenomenon)
                .wide("description.impact", impact)
                .wide("description.expectation", expectation)
                .field("product", product)
                .field("orderNumber", order)
                .field("sourceLink", link)
                .onSave(() -> {
                    var customer = CustomerDetails.of(
                            null, text(name.getValue()), text(phone.getValue()), text(mail.getValue()), null);
                    var ticket = tickets.register(new NewTicket(
                            type.getValue(),
                            channel.getValue(),
                            category.getValue().path(),
                            urgency.getValue(),
                            grade.getValue(),
                            customer,
                            new Description(phenomenon.getValue(), impact.getValue(), expectation.getValue()),
                            null,
                            null,
                            text(product.getValue()),
                            text(order.getValue()),
                            text(link.getValue()),
                            null));
                    registered.accept(ticket.number());
                })
                .open();
    }

    private static <E extends Enum<E>> Select<E> select(String labelKey, E[] values, @Nullable E first) {
        var select = new Select<E>();
        select.setLabel(Words.text(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "" : Words.text(value));
        select.setRequiredIndicatorVisible(true);
        if (first != null) {
            select.setValue(first);
        }
        return select;
    }

    private static TextField required(TextField field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static TextArea area(String labelKey, String helpKey) {
        var area = new TextArea(Words.text(labelKey));
        area.setPlaceholder(Words.text(helpKey));
        area.setRequiredIndicatorVisible(true);
        area.setMinRows(2);
        area.setMaxRows(6);
        return area;
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
