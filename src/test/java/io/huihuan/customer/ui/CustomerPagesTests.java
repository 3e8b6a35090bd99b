package io.huihuan.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.CustomerProfile;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Level;
import io.huihuan.customer.PersonalField;
import io.huihuan.customer.PhoneNumber;
import io.huihuan.customer.Purchase;
import io.huihuan.customer.Purpose;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
class CustomerPagesTests extends SpringBrowserlessTest {

    private static int line = 0;

    @Autowired
    private Customers customers;

    @Autowired
    private Access access;

    @Test
    void listsCustomersMaskedAndFindsThemByTheLastDigits() {
        act(() -> {
            var number = freshNumber();
            String tail = number.value().substring(10);
            customers.register(CustomerProfile.of("陈列表", Level.VIP, number));
            search(tail);
            var grid = test(find(Grid.class).single());
            assertThat(grid.size()).isEqualTo(1);
            assertThat(((RouterLink) grid.getCellComponent(0, 0)).getText()).isEqualTo("陈*");
            assertThat(grid.getCellText(0, 1)).isEqualTo("137****" + tail);
        });
    }

    @Test
    void ordersTheListByItsHeaders() {
        act(() -> {
            for (var level : Level.values()) {
                customers.register(new CustomerProfile(
                        null, "排序" + level, List.of(), List.of(), level, "排序公司", null, Set.of(), null, null));
            }
            search("排序公司");
            var grid = find(CustomerGrid.class).single();
            var column = grid.getColumns().stream()
                    .filter(each -> "LEVEL"
                            .equals(each.getSortOrder(SortDirection.ASCENDING)
                                    .findFirst()
                                    .map(order -> order.getSorted())
                                    .orElse("")))
                    .findFirst()
                    .orElseThrow();
            grid.sort(com.vaadin.flow.component.grid.GridSortOrder.desc(column).build());
            assertThat(test(grid).getRow(0).level()).isEqualTo(Level.STRATEGIC);
            assertThat(test(grid).getRow(2).level()).isEqualTo(Level.NORMAL);
        });
    }

    @Test
    void saysWhatToDoWhereNobodyIsFound() {
        act(() -> {
            search("没有这个人的");
            assertThat(find(H2.class).withText("没有找到客户").exists()).isTrue();
            assertThat(find(CustomerGrid.class).exists()).isFalse();
        });
    }

    @Test
    void showsARecordMaskedUntilOneLooksAndRecordsTheLook() {
        act(() -> {
            var id = customers.register(CustomerProfile.of("欧阳明日", Level.STRATEGIC, PhoneNumber.of("13711112222")));
            open(id);
            assertThat(find(H1.class).single().getText()).isEqualTo("欧阳*");
            assertThat(find(Span.class).withText("137****2222").exists()).isTrue();
            assertThat(find(Span.class).withTextContaining("137 1111 2222").exists())
                    .isFalse();
            test(find(Button.class).withAriaLabel("显示完整的电话 137****2222").single())
                    .click();
            assertThat(find(Span.class).withText("137 1111 2222").exists()).isTrue();
            assertThat(customers.timeline(id, 0, 1).getFirst().note()).isEqualTo(PersonalField.PHONE.name());
            open(id);
            assertThat(find(Span.class).withText("137 1111 2222").exists()).isFalse();
            assertThat(find(ListItem.class).all().getFirst().getElement().getTextRecursively())
                    .contains("查看了完整的电话");
        });
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        act(() -> {
            var id = customers.register(CustomerProfile.of("John Smith", Level.NORMAL));
            UI.getCurrent().setLocale(Texts.ENGLISH);
            open(id);
            assertThat(find(H2.class).all()).extracting(H2::getText).contains("Record", "Timeline");
            assertThat(find(Button.class).withText("Edit").exists()).isTrue();
        });
    }

    @Test
    void offersNoEditingAndNoLookToWhoMayOnlyRead() {
        var id = access.as(Actor.SYSTEM, () -> customers.register(CustomerProfile.of("陈只读", Level.NORMAL)));
        var reader = new Actor(
                Actor.SYSTEM.id(),
                "reader",
                "reader",
                null,
                Set.of(),
                Set.of(),
                Set.of(Permission.CUSTOMER_READ),
                Actor.SYSTEM.scope());
        access.as(reader, () -> {
            UI.getCurrent().setLocale(Texts.CHINESE);
            open(id);
            assertThat(find(Button.class).withText("编辑").exists()).isFalse();
            assertThat(find(Revealable.class).exists()).isFalse();
            assertThat(find(CheckboxGroup.class).single().isReadOnly()).isTrue();
        });
    }

    @Test
    void registersACustomerAndOpensTheRecord() {
        act(() -> {
            var number = freshNumber();
            navigate(CustomersPage.class);
            test(find(Button.class).withText("登记客户").single()).click();
            test(find(TextField.class).withLabel("姓名").single()).setValue("赵新人");
            test(find(TextArea.class).withLabel("电话").single()).setValue("12");
            assertThat(find(TextArea.class).withLabel("电话").single().isInvalid())
                    .isTrue();
            test(find(TextArea.class).withLabel("电话").single()).setValue(number.spoken());
            assertThat(find(TextArea.class).withLabel("电话").single().isInvalid())
                    .isFalse();
            test(find(Button.class).withText("登记").single()).click();
            assertThat(find(H1.class).single().getText()).isEqualTo("赵*");
            assertThat(find(Dialog.class).exists()).isFalse();
        });
    }

    @Test
    void leadsToWhomANumberBelongs() {
        act(() -> {
            var number = freshNumber();
            var first = customers.register(CustomerProfile.of("陈先来", Level.NORMAL, number));
            navigate(CustomersPage.class);
            test(find(Button.class).withText("登记客户").single()).click();
            test(find(TextField.class).withLabel("姓名").single()).setValue("李后到");
            test(find(TextArea.class).withLabel("电话").single()).setValue(number.spoken());
            test(find(Button.class).withText("登记").single()).click();
            assertThat(find(Dialog.class).exists()).isTrue();
            assertThat(find(RouterLink.class).withText("打开已有的客户").single().getHref())
                    .isEqualTo("customers/" + first.value());
        });
    }

    @Test
    void keepsBothChangesWhereTwoWriteAtOnce() {
        act(() -> {
            var id = customers.register(CustomerProfile.of("陈同改", Level.NORMAL));
            open(id);
            test(find(Button.class).withText("编辑").single()).click();
            customers.change(id, 0, CustomerProfile.of("陈同改", Level.VIP));
            test(find(TextField.class).withLabel("公司").single()).setValue("回环");
            test(find(Button.class).withText("保存").single()).click();
            assertThat(find(Dialog.class).exists()).isTrue();
            assertThat(customers.sheet(id).company()).isNull();
            test(find(Button.class).withText("保存").single()).click();
            var sheet = customers.sheet(id);
            assertThat(sheet.company()).isEqualTo("回环");
            assertThat(sheet.level()).isEqualTo(Level.VIP);
        });
    }

    @Test
    void tellsWhatWasBoughtAndWhatIsNotWanted() {
        act(() -> {
            var id = customers.register(CustomerProfile.of("陈买家", Level.NORMAL));
            customers.purchased(id, new Purchase(LocalDate.of(2026, 1, 5), "空气净化器", new BigDecimal("1299"), "A-1"));
            customers.optOut(id, Purpose.CARE, null);
            open(id);
            var grid = test(find(Grid.class).single());
            assertThat(grid.getCellText(0, 1)).isEqualTo("空气净化器");
            assertThat(grid.getCellText(0, 3)).isEqualTo("¥1,299.00");
            assertThat(find(CheckboxGroup.class).single().getValue()).isEqualTo(Set.of(Purpose.CARE));
        });
    }

    @Test
    void answersAnUnknownAddressWithNotFound() {
        act(() -> {
            UI.getCurrent().navigate("customers/nonsense");
            assertThat(find(CustomerPage.class).exists()).isFalse();
            UI.getCurrent().navigate("customers/00000000-0000-7000-8000-000000000000");
            assertThat(find(CustomerPage.class).exists()).isFalse();
        });
    }

    private void open(CustomerId id) {
        navigate("customers/" + id.value(), CustomerPage.class);
    }

    private static void search(String text) {
        UI.getCurrent().navigate("customers", QueryParameters.of("q", text));
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, work);
    }

    private static synchronized PhoneNumber freshNumber() {
        return PhoneNumber.of("1370000%04d".formatted(4000 + line++));
    }
}
