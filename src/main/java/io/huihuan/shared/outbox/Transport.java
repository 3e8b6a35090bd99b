package io.huihuan.shared.outbox;

/** The way out for one medium. */
interface Transport {

    Medium medium();

    /** Whether an organisation has set it up. */
    boolean isConfigured();

    /** @param key the same for every attempt at the same message, so that a repetition can be recognised */
    void send(Letter letter, String key) throws Undelivered;
}
