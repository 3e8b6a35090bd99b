package io.huihuan.survey;

/**
 * How many responses there are.
 *
 * @param received all of them
 * @param valid those no rule leaves out of figures
 */
public record ResponseTally(long received, long valid) {

    public static final ResponseTally NONE = new ResponseTally(0, 0);
}
