package io.huihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.shared.refusal.Invalid;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHoursTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00-12:00,13:30-18:00 | 09:00–12:00, 13:30–18:00",
                "13：30～18：00；09:00 – 12:00 | 09:00–12:00, 13:30–18:00",
                "09:00至12:00、13:00至18:00 | 09:00–12:00, 13:00–18:00",
                "09:00-12:00 12:00-18:00 | 09:00–18:00",
                "00:00-24:00 | 00:00–24:00",
                "'' | ''",
            })
    void readsWhatPeopleType(String typed, String shown) {
        assertThat(DayHours.parse(typed)).hasToString(shown);
        assertThat(DayHours.parse(shown)).isEqualTo(DayHours.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9-12",
                "09:00",
                "25:00-26:00",
                "18:00-09:00",
                "09:00-09:00",
                "09:60-10:00",
                "-",
                "早上",
                "0:00-24:01"
            })
    void refusesWhatIsNoTime(String typed) {
        assertThatThrownBy(() -> DayHours.parse(typed))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar.hours.unreadable"));
    }

    @Test
    void refusesWindowsThatOverlap() {
        assertThatThrownBy(() -> DayHours.parse("09:00-12:00, 11:00-13:00"))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar.hours.overlap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MONDAY", "09:00–12:00, 13:30–18:00"})
    void aDayRuleSurvivesItsColumn(String text) {
        assertThat(DayRule.of(text).text()).isEqualTo(text);
    }

    @Test
    void aMakeUpDayFollowsTheFirstWeekdayThatWorks() {
        var week = new WorkingWeek(Map.of(DayOfWeek.TUESDAY, DayHours.ALL_DAY, DayOfWeek.FRIDAY, DayHours.ALL_DAY));
        assertThat(week.firstWorkday()).contains(DayOfWeek.TUESDAY);
    }
}
