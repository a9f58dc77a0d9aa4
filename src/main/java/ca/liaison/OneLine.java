package ca.liaison;

/**
 * What somebody sent, as the log may show it: one line, and not a long one, so that nobody writes lines of their own
 * there.
 */
public final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    public static String of(Object sent) {
        var line = String.valueOf(sent).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
