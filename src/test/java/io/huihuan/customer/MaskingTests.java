package io.huihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请打 13812345678 找我|请打 138****5678 找我",
                "电话：138 1234 5678，谢谢|电话：138****5678，谢谢",
                "打010-12345678或4001234567|打010****5678或400****567",
                "write to chen.xiao@mail.example.com please|write to c***@mail.example.com please",
                "+1 415 555 2671 is mine|+141****2671 is mine",
                "工单 20261122021 等了 3 天，退 1234567 元|工单 20261122021 等了 3 天，退 1234567 元",
                "订单 138123456789012 未到|订单 138123456789012 未到"
            })
    void hidesNumbersAndAddressesInsideATextAndNothingElse(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "陈大文, 陈*",
        "陈文, 陈*",
        "陈, 陈*",
        "欧阳明日, 欧阳*",
        "欧阳修, 欧阳*",
        "东方, 东*",
        "諸葛孔明, 諸葛*",
        "𠮷野家, 𠮷*",
        "John Smith, J*** S***",
        "Caller 2403, C*** 2***",
        "Åse, Å***",
        "😀😀, 😀***"
    })
    void keepsTheSurname(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800001234, 138****1234",
        "13800001234, 138****1234",
        "+861012345678, 010****5678",
        "+8675512345678, 075****5678",
        "+864008123456, 400****456",
        "+14155552671, +141****2671",
        "95588, 9****",
        "110, ****",
        "'', ****"
    })
    void keepsTheEndsOfANumber(String number, String masked) {
        assertThat(Masking.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"chen.wen@x.com, c***@x.com", "c@x.com, c***@x.com", "@x.com, ***", "nonsense, ***"})
    void keepsTheDomainOfAnAddress(String address, String masked) {
        assertThat(Masking.mail(address)).isEqualTo(masked);
    }

    @Property
    void hidesAtLeastFourDigitsOfAnyNumber(@ForAll("digits") String digits) {
        String shown = Masking.phone(digits).replaceAll("\\D", "");
        assertThat(digits.length() - shown.length()).isGreaterThanOrEqualTo(Math.min(4, digits.length()));
        assertThat(shown.length()).isLessThanOrEqualTo(7);
    }

    @Example
    void takesASpaceThatDoesNotBreakForASpace() {
        assertThat(Masking.name("\u00a0王芳")).isEqualTo("王*");
        assertThat(Masking.name("\u00a0")).isEqualTo("*");
    }

    @Property
    void neverShowsAWholeName(@ForAll String name) {
        assertThat(Masking.name(name)).contains("*");
        String[] words = name.strip().split("[\\s\\p{Z}]+");
        assertThat(Masking.name(name)
                        .codePoints()
                        .filter(each -> each != '*' && each != ' ')
                        .count())
                .isLessThanOrEqualTo(Math.max(2, words.length));
    }

    @Property
    void neverShowsMoreOfAnAddressThanItsFirstLetter(@ForAll("words") String local, @ForAll("words") String domain) {
        assertThat(Masking.mail(local + "@" + domain))
                .isEqualTo(local.substring(0, local.offsetByCodePoints(0, 1)) + "***@" + domain);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20);
    }
}
