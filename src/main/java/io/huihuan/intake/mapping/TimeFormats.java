package io.huihuan.intake.mapping;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Recognises how times are written, from samples, and says so where two ways of reading them are possible. */
public final class TimeFormats {

    private static final String CLOCK = "[ HH:mm[:ss[.SSS]]]";
    private static final String HALF_CLOCK = " h:mm[:ss] a";

    private static final List<String> DATES = List.of(
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "yyyy.MM.dd",
            "yyyy年MM月dd日",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy");

    /** Every format that is tried, the likelier first; the page offers these. */
    public static final List<String> KNOWN = Stream.concat(
                    Stream.concat(
                            DATES.stream().map(date -> date + CLOCK),
                            DATES.stream().map(date -> date + HALF_CLOCK)),
                    Stream.of(
                            "yyyyMMdd[ HH:mm[:ss]]",
                            "yyyyMMddHHmmss",
                            "yyyyMMddHHmm",
                            "yyyy年MM月dd日[ HH时mm分[ss秒]]",
                            TimePattern.EXCEL))
            .toList();

    private TimeFormats() {}

    /**
     * @param format the one to read by
     * @param others formats that fit as well and mean other times: somebody must say which is right
     */
    public record Found(String format, List<String> others) {

        public boolean isAmbiguous() {
            return !others.isEmpty();
        }
    }

    /** The format that reads the most samples; ISO where there is nothing to go by. */
    public static Found recognise(Collection<String> samples) {
        List<String> open = samples.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !TimePattern.isIso(each))
                .distinct()
                .toList();
        String best = KNOWN.getFirst();
        long most = 0;
        var equals = new ArrayList<String>();
        for (String format : KNOWN) {
            long read = count(format, open);
            if (read > most) {
                most = read;
                best = format;
                equals.clear();
            } else if (read > 0 && read == most && differ(best, format, open)) {
                equals.add(format);
            }
        }
        return new Found(best, List.copyOf(equals));
    }

    private static long count(String format, List<String> samples) {
        var pattern = TimePattern.of(format, ZoneOffset.UTC);
        return samples.stream().filter(each -> pattern.read(each) != null).count();
    }

    private static boolean differ(String one, String other, List<String> samples) {
        ZoneId zone = ZoneOffset.UTC;
        var first = TimePattern.of(one, zone);
        var second = TimePattern.of(other, zone);
        return samples.stream().anyMatch(each -> {
            var read = first.read(each);
            return read != null && !read.equals(second.read(each));
        });
    }
}
