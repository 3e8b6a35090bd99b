package io.huihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.shared.refusal.Invalid;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812341234",
                " 138 1234 1234 ",
                "138-1234-1234",
                "+86 13812341234",
                "+86-138-1234-1234",
                "008613812341234",
                "8613812341234",
                "１３８１２３４１２３４",
                "＋８６　１３８１２３４１２３４",
                "(+86)13812341234"
            })
    void readsEverySpellingOfAMobileAsOne(String typed) {
        assertThat(PhoneNumber.of(typed).value()).isEqualTo("+8613812341234");
    }

    @ParameterizedTest
    @CsvSource({
        "010-12345678, +861012345678",
        "(010) 6552 9988, +861065529988",
        "0755-26771234, +8675526771234",
        "010-65529988转8012, +861065529988",
        "010-65529988 ext. 12, +861065529988",
        "400-812-3456, +864008123456",
        "+1 415 555 2671, +14155552671",
        "+852 2123 4567, +85221234567",
        "0044 20 7946 0958, +442079460958"
    })
    void readsLandlinesServiceLinesAndForeignNumbers(String typed, String value) {
        assertThat(PhoneNumber.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "abc",
                "138",
                "1381234123",
                "138****1234",
                "12345678",
                "+",
                "?",
                "13812341234;DROP",
                "٣"
            })
    void refusesWhatIsNoWholeNumber(String typed) {
        assertThatThrownBy(() -> PhoneNumber.of(typed)).isInstanceOfSatisfying(Invalid.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("phones");
            assertThat(refusal.code()).isEqualTo("customer.phone-unreadable");
        });
    }

    @Property
    void readsItsOwnSpellingBack(@ForAll @IntRange(max = 99_999_999) int line) {
        var number = PhoneNumber.of("138%08d".formatted(line));
        assertThat(PhoneNumber.of(number.value())).isEqualTo(number);
        assertThat(PhoneNumber.of(number.spoken())).isEqualTo(number);
    }

    @Property
    void answersOrRefusesWhateverIsTyped(@ForAll String typed) {
        PhoneNumber.read(typed).ifPresent(number -> assertThat(number.value()).matches("\\+\\d{6,15}"));
    }
}
