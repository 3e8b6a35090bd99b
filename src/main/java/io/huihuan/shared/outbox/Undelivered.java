package io.huihuan.shared.outbox;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A transport did not get rid of a letter. */
final class Undelivered extends Exception {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@:;,\"]+@[^\\s<>@:;,\"]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d -]{5,}\\d");
    private static final int LONGEST = 300;

    private final Setback setback;
    private final boolean forGood;

    Undelivered(Setback setback, boolean forGood, @Nullable String detail) {
        super(anonymous(detail));
        this.setback = setback;
        this.forGood = forGood;
    }

    Setback setback() {
        return setback;
    }

    /** Whether another attempt would end the same way. */
    boolean isForGood() {
        return forGood;
    }

    /** Servers like to repeat whom they refuse; that is nobody’s business here. */
    static String anonymous(@Nullable String detail) {
        if (detail == null) {
            return "";
        }
        String line = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        line = NUMBER.matcher(ADDRESS.matcher(line).replaceAll("***")).replaceAll("***");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
