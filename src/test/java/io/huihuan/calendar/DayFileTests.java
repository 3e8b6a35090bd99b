package io.huihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.shared.refusal.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFileTests {

    private static final DayFile.Line NATIONAL_DAY = new DayFile.Line(LocalDate.of(2026, 10, 1), "国庆节", false);
    private static final DayFile.Line MAKE_UP = new DayFile.Line(LocalDate.of(2026, 10, 10), "国庆节", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,name,working\n2026-10-01,国庆节,false\n2026-10-10,国庆节,true\n",
                "日期,名称,是否上班\r\n2026/10/1,国庆节,否\r\n2026/10/10,国庆节,是\r\n",
                "名称;类型;日期\n国庆节;休;20261001\n国庆节;班;20261010",
                "name\tdate\tisOffDay\n国庆节\t2026-10-01\ttrue\n\n国庆节\t2026.10.10\tfalse\n",
                "Date,Name,Working\n\"2026-10-01\",\"国庆节\",0\n2026年10月10日,国庆节,1",
                "\n\n日期,节日,放假\n2026-10-01,国庆节,放假\n2026-10-10,国庆节,补班\n",
            })
    void readsTheFilesPeopleHave(String file) {
        assertThat(DayFile.read(utf8(file))).isEqualTo(new DayFile(List.of(NATIONAL_DAY, MAKE_UP), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "x-UTF-16LE-BOM", "UTF-16"})
    void readsTheEncodingsOfficesUse(String charset) {
        byte[] file = "日期,名称,是否上班\n2026-10-01,国庆节,否\n2026-10-10,国庆节,是\n".getBytes(Charset.forName(charset));
        assertThat(DayFile.read(file).days()).containsExactly(NATIONAL_DAY, MAKE_UP);
    }

    @Test
    void readsABomBeforeTheHeader() {
        assertThat(DayFile.read(utf8("\uFEFFdate,working\n2026-10-01,no\n")).days())
                .containsExactly(new DayFile.Line(LocalDate.of(2026, 10, 1), "", false));
    }

    @Test
    void readsTheShippedFileWhole() throws Exception {
        try (var shipped = getClass().getResourceAsStream("/calendar/cn-workdays.csv")) {
            DayFile file = DayFile.read(shipped.readAllBytes());
            assertThat(file.rejected()).isEmpty();
            assertThat(file.days()).hasSameSizeAs(CalendarSamples.shippedDays());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,春节,false | calendar.date.unreadable",
                "2026-13-01,春节,false | calendar.date.unreadable",
                "2026-2/3,春节,false | calendar.date.unreadable",
                "46296,春节,false | calendar.date.unreadable",
                ",春节,false | calendar.date.unreadable",
                "0001-01-01,春节,false | calendar.date.unknown-year",
                "9999-12-31,春节,false | calendar.date.unknown-year",
                "2026-02-16,春节,maybe | calendar.day.working-unreadable",
                "2026-02-16 | calendar.file.unreadable-line",
                "2026-10-01,又一次,false | calendar.day.twice-in-file",
                "2026-02-16,\"春节,false | calendar.file.unreadable-line",
                "2026-02-16,\u202E节春,false | calendar.name.hidden-characters",
            })
    void leavesABadLineOutAndKeepsTheRest(String bad, String code) {
        DayFile file =
                DayFile.read(utf8("date,name,working\n2026-10-01,国庆节,false\n" + bad + "\n2026-10-10,国庆节,true\n"));
        assertThat(file.days()).containsExactly(NATIONAL_DAY, MAKE_UP);
        assertThat(file.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.reason().code()).isEqualTo(code);
        });
    }

    @Test
    void aNameMayBeSixtyCharactersOfAnyPlane() {
        String long60 = "𠮷".repeat(60);
        DayFile file = DayFile.read(
                utf8("date,name,working\n2026-10-01," + long60 + ",false\n2026-10-02," + long60 + "x,false\n"));
        assertThat(file.days()).extracting(DayFile.Line::name).containsExactly(long60);
        assertThat(file.rejected()).extracting(line -> line.reason().code()).containsExactly("calendar.name.too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | calendar.file.empty",
                "'\n \n' | calendar.file.empty",
                "name,working | calendar.file.no-column",
                "date,name | calendar.file.no-column",
                "<html><body>hello | calendar.file.no-column",
            })
    void refusesAFileThatIsNoneOfOurs(String text, String code) {
        assertRefused(utf8(text), code);
    }

    @Test
    void refusesWhatIsNoTextOrTooMuch() {
        assertRefused(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF}, "calendar.file.unknown-encoding");
        assertRefused(new byte[] {(byte) 0x81, (byte) 0xFF, 0, 1}, "calendar.file.unknown-encoding");
        assertRefused(new byte[DayFile.MOST_BYTES + 1], "calendar.file.too-large");
        assertRefused(utf8("date,working" + "\n".repeat(DayFile.MOST_LINES + 1) + "x"), "calendar.file.too-many-lines");
    }

    @Test
    void aMakeUpDayOnAWeekendWorksLikeTheFirstWorkdayAndAWeekdayLikeItself() {
        var week = WorkingWeek.mondayToFriday(CalendarSamples.OFFICE);
        assertThat(MAKE_UP.rule(week)).isEqualTo(new DayRule.LikeWeekday(DayOfWeek.MONDAY));
        assertThat(new DayFile.Line(LocalDate.of(2026, 10, 9), "", true).rule(week))
                .isEqualTo(new DayRule.LikeWeekday(DayOfWeek.FRIDAY));
        assertThat(NATIONAL_DAY.rule(week)).isEqualTo(new DayRule.Closed());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> DayFile.read(file))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
