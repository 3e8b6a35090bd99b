package io.huihuan.shared.outbox;

/** By what a message travels. */
public enum Medium {
    MAIL,
    SMS
}
