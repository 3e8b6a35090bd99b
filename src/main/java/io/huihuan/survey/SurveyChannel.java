package io.huihuan.survey;

/** The way a customer was asked, or an answer came to us. */
public enum SurveyChannel {
    MAIL,
    SMS,
    CHAT,
    /** A link somebody handed over. */
    LINK,
    QR,
    /** Told on the phone and written down by a colleague. */
    PHONE,
    PAPER,
    /** Told by another program. */
    API,
    /** Brought by a file. */
    IMPORT;

    /** Whether a person brings the link to the customer; otherwise the system sends it. */
    public boolean isHandedOver() {
        return this != MAIL && this != SMS;
    }
}
