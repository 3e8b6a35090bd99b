package io.huihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.Invalid;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void comparesNamesWhateverTheirWidthAndCase() {
        assertThat(NameKey.of(" Ｇroup  70 ")).isEqualTo(NameKey.of("group 70"));
    }

    @Test
    void refusesNamesOneCannotSee() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> NameKey.checked("name", "  "));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> NameKey.checked("name", "张\u202E三"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> NameKey.checked("name", "长".repeat(101)));
    }

    @Test
    void keepsRareCharactersAndPictures() {
        assertThat(NameKey.checked("name", "𠮷野家 😀")).isEqualTo("𠮷野家 😀");
    }

    @Test
    void makesAnAccountOfAName() {
        assertThat(Accounts.from("Resolver 89")).isEqualTo("resolver-89");
        assertThat(Accounts.from("陈 小明")).isEqualTo("陈-小明");
        assertThat(Accounts.from("?")).isEqualTo("person-");
        assertThat(Accounts.from("长".repeat(100))).hasSizeLessThan(60);
    }

    @Test
    void takesAccountsOfLowerCaseLettersOfAnyScript() {
        assertThat(Accounts.checked(" Chen.Ming ")).isEqualTo("chen.ming");
        assertThat(Accounts.checked("陈小明")).isEqualTo("陈小明");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Accounts.checked("system"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Accounts.checked("a b"));
    }
}
