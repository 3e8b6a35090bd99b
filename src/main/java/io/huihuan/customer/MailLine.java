package io.huihuan.customer;

import jakarta.persistence.Embeddable;

/** A mail address of a customer; the one in place 0 is the one to write to. */
@Embeddable
record MailLine(String address, int place) {}
