package io.huihuan.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.huihuan.calendar.CalendarChange;
import io.huihuan.calendar.CalendarId;
import io.huihuan.calendar.CalendarState;
import io.huihuan.calendar.CalendarVersion;
import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.DayHours;
import io.huihuan.calendar.DayRule;
import io.huihuan.calendar.ExceptionDay;
import io.huihuan.calendar.RejectedLine;
import io.huihuan.calendar.WorkingWeek;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@WithMockUser("system")
class CalendarPagesTests extends SpringBrowserlessTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);

    @Autowired
    private Calendars calendars;

    @Autowired
    private Access access;

    @Test
    void listsTheShippedCalendarAsTheDefaultWithItsHoursAndYears() {
        act(() -> {
            navigate(CalendarsPage.class);
            var grid = test(find(Grid.class).single());
            assertThat(grid.getCellText(0, 1)).isEqualTo("周一–周五 09:00–12:00, 13:00–18:00");
            assertThat(grid.getCellComponent(0, 2))
                    .isInstanceOfSatisfying(
                            Span.class, years -> assertThat(years.getText()).isEqualTo("2022–2026"));
            assertThat(find(Span.class, grid.getCellComponent(0, 0))
                            .withText("默认")
                            .exists())
                    .isTrue();
        });
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        act(() -> {
            UI.getCurrent().setLocale(Texts.ENGLISH);
            open(calendars.list().getFirst().id());
            assertThat(find(Button.class).withText("Import days").exists()).isTrue();
            assertThat(day(NATIONAL_DAY).getElement().getAttribute("aria-label"))
                    .isEqualTo("2026-10-01 Thursday Closed Holiday 国庆节");
        });
    }

    @Test
    void marksHolidaysAndMakeUpDaysInTheYear() {
        act(() -> {
            open(calendars.list().getFirst().id());
            assertThat(day(NATIONAL_DAY).getElement().getAttribute("aria-label"))
                    .isEqualTo("2026-10-01 星期四 休息 放假 国庆节");
            assertThat(day(NATIONAL_DAY).getElement().getAttribute("data-mark")).isEqualTo("休");
            assertThat(day(LocalDate.of(2026, 10, 10)).getElement().getAttribute("data-mark"))
                    .isEqualTo("班");
            assertThat(find(YearView.class).single().getElement().getChildren().count())
                    .isEqualTo(12);
            assertThat(find(NativeButton.class).withAttribute("data-date").all())
                    .hasSize(365)
                    .filteredOn(each -> each.getTabIndex() == 0)
                    .extracting(each -> each.getElement().getAttribute("aria-current"))
                    .containsExactly("date");
        });
    }

    @Test
    void warnsOfAYearWithoutHolidaysAndTurnsToIt() {
        act(() -> {
            open(calendars.list().getFirst().id());
            assertThat(find(Span.class).withTextContaining("2027 年").exists()).isFalse();
            test(find(Button.class).withAriaLabel("下一年").single()).click();
            assertThat(find(Span.class).withTextContaining("尚未导入 2027 年").exists())
                    .isTrue();
            assertThat(day(LocalDate.of(2027, 2, 28))).isNotNull();
        });
    }

    @Test
    void theArrowsGoFromDayToDayAndFromWeekToWeek() {
        act(() -> {
            open(calendars.list().getFirst().id());
            press(NATIONAL_DAY, "ArrowRight");
            assertThat(day(NATIONAL_DAY.plusDays(1)).getTabIndex()).isZero();
            press(NATIONAL_DAY.plusDays(1), "ArrowUp");
            assertThat(day(NATIONAL_DAY.minusDays(6)).getTabIndex()).isZero();
            press(LocalDate.of(2026, 1, 1), "ArrowLeft");
            assertThat(find(NativeButton.class).withAttribute("data-date").all())
                    .filteredOn(each -> each.getTabIndex() == 0)
                    .hasSize(1);
        });
    }

    @Test
    void changesTheHoursOfTheWeekAndKeepsWhatIsNotUnderstood() {
        act(() -> {
            var id = created();
            open(id);
            test(find(Button.class).withText("修改工作时间").single()).click();
            var saturday = find(TextField.class).withLabel("星期六").single();
            test(saturday).setValue("9点到12点");
            assertThat(saturday.isInvalid()).isTrue();
            assertThat(saturday.getErrorMessage()).contains("9点到12点");
            save();
            assertThat(state(id).version().number()).isEqualTo(1);

            test(saturday).setValue("9:30-12:00");
            save();
            assertThat(state(id).hours().week().on(DayOfWeek.SATURDAY)).hasToString("09:30–12:00");
            assertThat(state(id).version().change()).isEqualTo(CalendarChange.HOURS_CHANGED);
            assertThat(find(TextField.class).withLabel("星期六").exists()).isFalse();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void setsAndRemovesADay() {
        act(() -> {
            var id = created();
            open(id);
            choose(NATIONAL_DAY);
            test(find(RadioButtonGroup.class).single()).selectItem("自定时段");
            test(find(TextField.class).withLabel("工作时段").single()).setValue("09:00-11:00");
            test(find(TextField.class).withLabel("名称").single()).setValue("国庆值班");
            save();
            assertThat(state(id).hours().days().values())
                    .containsExactly(new ExceptionDay(
                            NATIONAL_DAY, "国庆值班", new DayRule.OwnHours(DayHours.parse("09:00-11:00"))));

            ((Grid<ExceptionDay>) find(Grid.class, find(DayList.class).single()).single())
                    .asMultiSelect()
                    .select(state(id).hours().days().get(NATIONAL_DAY));
            test(find(Button.class).withText("移除所选日期").single()).click();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(state(id).hours().days()).isEmpty();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsWhatAFileWouldDoBeforeItDoesIt() {
        act(() -> {
            var id = created();
            open(id);
            test(find(Button.class).withText("导入日期").single()).click();
            byte[] file = "日期,名称,是否上班\n2026-10-01,国庆节,否\n2026-02-30,春节,否\n".getBytes(StandardCharsets.UTF_8);
            var dialog = find(ImportDialog.class).single();
            dialog.preview(file);

            assertThat(find(Component.class).withTextContaining("新增 1 天").exists())
                    .isTrue();
            var rejected = (Grid<RejectedLine>) find(Grid.class, dialog).first();
            assertThat(test(rejected).getCellText(0, 0)).isEqualTo("3");
            assertThat(test(rejected).getCellText(0, 1)).contains("2026-02-30");
            assertThat(state(id).hours().days()).isEmpty();

            test(find(Button.class).withText("导入").single()).click();
            assertThat(state(id).hours().days()).containsOnlyKeys(NATIONAL_DAY);
            assertThat(find(ImportDialog.class).exists()).isFalse();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsWhoChangedWhat() {
        act(() -> {
            var id = created();
            calendars.setDay(id, calendars.current(id), new ExceptionDay(NATIONAL_DAY, "国庆节", new DayRule.Closed()));
            open(id);
            var history = (Grid<CalendarVersion>) find(HistoryList.class).single();
            assertThat(test(history).size()).isEqualTo(2);
            assertThat(test(history).getCellText(0, 1)).isEqualTo("设置特殊日期");
            assertThat(test(history).getCellText(0, 2)).isEqualTo("system");
        });
    }

    @Test
    void tellsTheSecondOfTwoWhoWasFirstAndKeepsWhatWasTyped() {
        act(() -> {
            var id = created();
            open(id);
            choose(NATIONAL_DAY);
            find(RadioButtonGroup.class).single().setValue(DayKind.HOLIDAY);
            test(find(TextField.class).withLabel("名称").single()).setValue("国庆");
            calendars.changeHours(id, calendars.current(id), SHANGHAI, WorkingWeek.ROUND_THE_CLOCK);
            save();

            assertThat(find(Notification.class).exists()).isTrue();
            assertThat(find(Span.class).withTextContaining("修改工作时间").exists()).isTrue();
            assertThat(state(id).hours().days()).isEmpty();
            assertThat(find(TextField.class).withLabel("名称").single().getValue())
                    .isEqualTo("国庆");
        });
    }

    @Test
    void makesACalendar() {
        act(() -> {
            navigate(CalendarsPage.class);
            test(find(Button.class).withText("新建日历").single()).click();
            save("新建");
            var name = find(TextField.class).withLabel("名称").single();
            assertThat(name.isInvalid()).isTrue();
            String free = "仓库 " + Ids.next();
            test(name).setValue(free);
            save("新建");
            assertThat(getCurrentView()).isInstanceOf(CalendarPage.class);
            assertThat(((CalendarPage) getCurrentView()).getPageTitle()).startsWith(free);
        });
    }

    private CalendarId created() {
        return calendars.create(
                "日历 " + Ids.next(), SHANGHAI, WorkingWeek.mondayToFriday(DayHours.parse("09:00-18:00")));
    }

    private CalendarState state(CalendarId id) {
        return calendars.get(id);
    }

    private void open(CalendarId id) {
        navigate(CalendarPage.class, Map.of("calendar", id.value().toString()));
    }

    private NativeButton day(LocalDate date) {
        return find(NativeButton.class)
                .withAttribute("data-date", date.toString())
                .single();
    }

    private void choose(LocalDate date) {
        fire("click", Map.of(YearView.ON_A_DAY, true, "event.target.dataset.date", date.toString()));
    }

    private void press(LocalDate date, String key) {
        fire("keydown", Map.of(YearView.ARROW, true, "event.target.dataset.date", date.toString(), "event.key", key));
    }

    private void fire(String type, Map<String, ?> data) {
        var year = find(YearView.class).single().getElement();
        year.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(year, type, new JsonMapper().valueToTree(data)));
    }

    private void save() {
        save("保存");
    }

    private void save(String verb) {
        test(find(Button.class).withText(verb).single()).click();
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, work);
    }
}
