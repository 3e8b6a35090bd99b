package io.huihuan.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords(10);

    @ParameterizedTest
    @CsvSource({
        "short, huihuan",
        "common, Password123",
        "common, 1234567890",
        "common, 9876543210",
        "common, abcdefghijkl",
        "common, aaaaabbbbbaaa",
        "personal, zhangsanfeng",
        "personal, Zhangsanfeng1",
        "personal, 张三丰张三丰张三丰12"
    })
    void refusesWhatIsGuessedFirst(String code, String password) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> passwords.check(password, "zhangsanfeng", "张三丰张三丰张三丰"))
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                        .isEqualTo("identity.password." + code));
    }

    @Test
    void refusesMoreThanItCouldCheck() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> passwords.check("汉字密码".repeat(7), "zhang", "张三"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "四个无关的词语连起来", "x7!kQ_pw3Lm", "zhang likes green tea in the morning"})
    void takesLongOnes(String password) {
        assertThatCode(() -> passwords.check(password, "zhang", "张三")).doesNotThrowAnyException();
    }
}
