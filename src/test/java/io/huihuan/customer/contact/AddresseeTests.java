package io.huihuan.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.customer.Channel;
import org.junit.jupiter.api.Test;

class AddresseeTests {

    @Test
    void isWrittenToByWhatIsPreferredAndElseByWhatIsKnown() {
        assertThat(new Addressee("陈", "c@example.com", "+8613800000000", Channel.PHONE).channels())
                .containsExactly(ContactChannel.SMS, ContactChannel.MAIL);
        assertThat(new Addressee("陈", "c@example.com", "+8613800000000", null).channels())
                .containsExactly(ContactChannel.MAIL, ContactChannel.SMS);
        assertThat(new Addressee("陈", "c@example.com", null, Channel.PHONE).channels())
                .containsExactly(ContactChannel.MAIL);
        assertThat(new Addressee("陈", null, null, null).channels()).isEmpty();
    }
}
