package io.huihuan.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTimesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd[ HH:mm[:ss]],2026-02-03 04:05,2026-02-03T04:05:00Z",
        "yyyy-MM-dd[ HH:mm[:ss]],2026-02-03 04:05:06,2026-02-03T04:05:06Z",
        "yyyy-MM-dd[ HH:mm[:ss]],2026-2-3,2026-02-03T00:00:00Z",
        "yyyy/MM/dd HH:mm,2026/2/3 4:05,2026-02-03T04:05:00Z",
        "dd-MM-yyyy HH:mm,29-02-2016 01:16,2016-02-29T01:16:00Z",
        "MM/dd/yyyy h:mm[:ss] a,2/3/2026 12:05 AM,2026-02-03T00:05:00Z",
        "MM/dd/yyyy h:mm[:ss] a,2/3/2026 1:05:06 PM,2026-02-03T13:05:06Z",
        "yyyyMMddHHmmss,20260203040506,2026-02-03T04:05:06Z",
        "yyyy年MM月dd日[ HH:mm],2026年2月3日 04:05,2026-02-03T04:05:00Z",
        "yyyy-MM-dd HH:mm:ss.SSS,2026-02-03 04:05:06.7,2026-02-03T04:05:06.700Z",
        "excel,42429.052777777775,2016-02-29T01:16:00Z",
        "dd-MM-yyyy HH:mm,2026-02-03T04:05:06+08:00,2026-02-02T20:05:06Z",
        "dd-MM-yyyy HH:mm,2026-02-03T04:05,2026-02-03T04:05:00Z"
    })
    void readsATime(String pattern, String text, Instant instant) {
        assertThat(TimePattern.of(pattern, ZoneOffset.UTC).read(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 10:00",
                "2026-13-01",
                "2026-02-03 24:30",
                "2026-02-03 4",
                "02-03-2026",
                "?",
                "9999-01-01",
                "1900-01-01",
                "2026-02-03x"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(TimePattern.of("yyyy-MM-dd[ HH:mm[:ss]]", ZoneOffset.UTC).read(text))
                .isNull();
    }

    @Test
    void readsLocalTimesInTheZoneOfTheFile() {
        assertThat(TimePattern.of("yyyy-MM-dd HH:mm", SHANGHAI).read("2026-02-03 08:00"))
                .isEqualTo("2026-02-03T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HH:mm", "yyyy-MM", "yyyy-MM-dd[ HH:mm", "yyyy-MM-dd]", "yyyy-MM-dd QQ"})
    void refusesAPatternWithoutADate(String pattern) {
        assertThatThrownBy(() -> TimePattern.of(pattern, SHANGHAI)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "29-02-2016 01:16;05-03-2016 12:00,dd-MM-yyyy",
        "02/29/2016 01:16;03/05/2016 12:00,MM/dd/yyyy",
        "2016-02-29;2016-03-05,yyyy-MM-dd",
        "2016年2月29日,yyyy年MM月dd日",
        "42429.05;42430,excel"
    })
    void recognisesTheFormat(String samples, String format) {
        var found = TimeFormats.recognise(List.of(samples.split(";")));

        assertThat(found.format()).startsWith(format);
        assertThat(found.isAmbiguous()).isFalse();
    }

    @Test
    void saysThatDayAndMonthCannotBeToldApart() {
        var found = TimeFormats.recognise(List.of("05-03-2016 12:00", "01-02-2016 10:00"));

        assertThat(found.isAmbiguous()).isTrue();
        assertThat(found.others()).singleElement().asString().startsWith("MM-dd-yyyy");
    }

    @Test
    void theSameDayEitherWayIsNotAmbiguous() {
        assertThat(TimeFormats.recognise(List.of("05-05-2016 12:00")).isAmbiguous())
                .isFalse();
    }
}
