package io.huihuan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ErrorEvent;
import io.huihuan.identity.Directory;
import io.huihuan.identity.People;
import io.huihuan.identity.Role;
import io.huihuan.identity.SignedOut;
import io.huihuan.identity.Theme;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.part.Retry;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The frame around the pages, and the parts pages are made of, without a browser. */
@DatabaseTest
class FrameTests extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    private Company.Department department;

    private void signIn(Role role) {
        department = department == null ? company.openDepartment() : department;
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(department.account(role), "", List.of()));
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsEachRoleThePagesItMayOpenAndNoOther() {
        signIn(Role.ADMINISTRATOR);
        assertThat(entries()).contains("工作日历");

        signIn(Role.EXECUTIVE);
        assertThat(entries()).doesNotContain("工作日历");
    }

    @Test
    void everybodyStartsWhereTheirWorkIs() {
        signIn(Role.SUPERVISOR);
        assertThat(startOf()).isEqualTo("board");

        signIn(Role.AGENT);
        assertThat(startOf()).isEqualTo("board?mine=1");

        signIn(Role.DEPARTMENT_OWNER);
        assertThat(startOf()).isEqualTo("board");

        signIn(Role.ADMINISTRATOR);
        assertThat(startOf()).isEqualTo("admin/people");
    }

    private static String startOf() {
        UI.getCurrent().navigate("");
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void deniesAPageOfOthersAndKnowsNoMadeUpOne() {
        signIn(Role.EXECUTIVE);

        UI.getCurrent().navigate("admin/calendars");
        assertThat(headline()).isEqualTo("您无权查看此页面");

        UI.getCurrent().navigate("no-such-page");
        assertThat(headline()).isEqualTo("页面不存在");
    }

    @Test
    void keepsLanguageAndBrightnessWithThePerson() {
        signIn(Role.AGENT);
        company.as(department.agent, () -> {
            people.prefer(Texts.ENGLISH, Theme.DARK);
            return null;
        });

        signIn(Role.AGENT);

        assertThat(UI.getCurrent().getLocale()).isEqualTo(Texts.ENGLISH);
        assertThat(directory.preferences(company.actor(department.agent).id()))
                .hasValueSatisfying(wished -> assertThat(wished.theme()).isEqualTo(Theme.DARK));
    }

    @Test
    void saysARefusalInThePersonsLanguageAndKeepsThePage() {
        signIn(Role.AGENT);

        fail(new Missing("TICKET", "20261123001"));

        assertThat(notice()).contains("20261123001").contains("找不到");
        assertThat(find(MainLayout.class).exists()).isTrue();
    }

    @Test
    void offersTheLatestStateToWhoCameSecond() {
        signIn(Role.AGENT);

        fail(new RuntimeException(new Stale("li.si", TestClock.MONDAY_TEN, "MOVED", "")));

        assertThat(notice()).contains("li.si").contains("2026-11-23 10:00");
        assertThat(find(Button.class).withText("查看最新内容").exists()).isTrue();
    }

    @Test
    void saysThatNothingWasSavedWhileTheDatabaseIsAway() {
        signIn(Role.AGENT);

        fail(new DataAccessResourceFailureException("connection refused by 10.0.0.7"));

        assertThat(notice()).contains("没有保存").doesNotContain("10.0.0.7");
    }

    @Test
    void givesAReferenceForWhatIsBrokenAndNothingOfTheInside() {
        signIn(Role.AGENT);

        fail(new IllegalStateException("secret inside"));

        assertThat(notice()).containsPattern("编号 [0-9a-f]{8}").doesNotContain("secret");
    }

    @Test
    void aFailedPartOffersAnotherTryAndLeavesTheRest() {
        signIn(Role.AGENT);
        var tries = new AtomicInteger();
        UI.getCurrent().add(new Retry<>(() -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException();
            }
            return Optional.of(new Paragraph(Words.number(1_234)));
        }));

        test(find(Button.class).withText("重试").single()).click();

        assertThat(find(Paragraph.class).withText("1,234").exists()).isTrue();
    }

    @Test
    void putsARefusalBesideItsFieldAndKeepsWhatWasTyped() {
        signIn(Role.AGENT);
        var phone = new TextField();
        var dialog = new FormDialog("ui.leave", "ui.save").field("phone", phone).onSave(() -> {
            throw new Invalid("phone", "customer.phone-unreadable");
        });
        dialog.open();
        roundTrip();
        test(phone).setValue("12");

        test(find(Button.class).withText("保存").single()).click();

        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getErrorMessage()).isNotBlank();
        assertThat(phone.getValue()).isEqualTo("12");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void asksForWhatIsRequiredBeforeAskingTheServer() {
        signIn(Role.AGENT);
        var saved = new AtomicInteger();
        var name = new TextField();
        name.setRequiredIndicatorVisible(true);
        new FormDialog("ui.leave", "ui.save")
                .field("name", name)
                .onSave(saved::incrementAndGet)
                .open();
        roundTrip();

        test(find(Button.class).withText("保存").single()).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(saved).hasValue(0);

        test(name).setValue("陈晓");
        test(find(Button.class).withText("保存").single()).click();
        assertThat(saved).hasValue(1);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void asksBeforeTypedTextIsLostAndOnlyThen() {
        signIn(Role.AGENT);
        var name = new TextField();
        var dialog = new FormDialog("ui.leave", "ui.save").field("name", name);
        dialog.open();
        roundTrip();
        test(name).setValue("陈");

        test(find(Button.class).withText("取消").single()).click();
        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(dialog.isOpened()).isTrue();

        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void filtersComeFromTheAddressAndIgnoreWhatTheyDoNotKnow() {
        signIn(Role.AGENT);
        var heard = new AtomicInteger();
        var filters = new FilterBar(heard::incrementAndGet)
                .toggle("mine", "shell.keys.search")
                .choice("role", "shell.home", Option.of(Role.values()))
                .text("q", "shell.keys.search");
        UI.getCurrent().add(filters);

        filters.read(new Location("board?mine=1&role=AGENT&role=NOBODY&q=+refund+&page=7"));

        assertThat(filters.isOn("mine")).isTrue();
        assertThat(filters.values("role")).containsExactly("AGENT");
        assertThat(filters.text("q")).hasValue("refund");
        assertThat(heard).hasValue(1);

        test(find(Button.class, filters).withText("清除筛选").single()).click();
        assertThat(filters.isEmpty()).isTrue();
        assertThat(heard).hasValue(2);
    }

    @Test
    void saysTimesAndAmountsAsPeopleDo() {
        signIn(Role.AGENT);
        var now = TestClock.MONDAY_TEN;

        assertThat(Words.ago(now.minusSeconds(20))).isEqualTo("刚刚");
        assertThat(Words.ago(now.minus(Duration.ofHours(2)))).isEqualTo("2小时前");
        assertThat(Words.ago(now.plus(Duration.ofMinutes(5)))).isEqualTo("5分钟后");
        assertThat(Words.ago(now.minus(Duration.ofDays(40)))).isEqualTo("2026-10-14");
        assertThat(new Moment(now.minus(Duration.ofHours(2))).getTitle()).hasValue("2026-11-23 08:00:00");
        assertThat(Words.duration(Duration.ofMinutes(125))).isEqualTo("2小时5分");
        assertThat(Words.duration(Duration.ofHours(4))).isEqualTo("4小时");
        assertThat(Words.duration(Duration.ofHours(48))).isEqualTo("2天");
        assertThat(Words.roughly(Duration.ofMinutes(885))).isEqualTo("14小时");
        assertThat(Words.money(new BigDecimal("1234"))).isEqualTo("¥1,234.00");
        UI.getCurrent().setLocale(Texts.ENGLISH);
        assertThat(Words.ago(now.minus(Duration.ofHours(2)))).isEqualTo("2 h ago");
    }

    @Test
    void leadsToTheSignInPageOnceSomebodyIsSignedOut() {
        signIn(Role.AGENT);

        fail(new RuntimeException(new SignedOut()));

        assertThat(find(Notification.class).exists()).isFalse();
    }

    private static void fail(Throwable failure) {
        UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(failure));
        roundTrip();
    }

    private String notice() {
        return find(Span.class, find(Notification.class).single()).single().getText();
    }

    private String headline() {
        return find(H1.class).single().getText();
    }

    private List<String> entries() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
