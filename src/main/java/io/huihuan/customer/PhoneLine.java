package io.huihuan.customer;

import jakarta.persistence.Embeddable;

/** A number of a customer; the one in place 0 is the one to call. */
@Embeddable
record PhoneLine(String number, int place, String tail) {

    static PhoneLine of(PhoneNumber phone, int place) {
        return new PhoneLine(phone.value(), place, phone.tail());
    }

    PhoneNumber phone() {
        return new PhoneNumber(number);
    }
}
