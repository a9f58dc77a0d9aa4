package ca.liaison.files;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a reader wants of a file (RFC 9110, section 14): the whole of it, one part, or a part that it does not have. */
sealed interface ByteRange {

    record Whole() implements ByteRange {}

    record Part(long from, long length) implements ByteRange {

        String of(long total) {
            return "bytes " + from + "-" + (from + length - 1) + "/" + total;
        }
    }

    record Unsatisfiable() implements ByteRange {}

    Pattern ONE_RANGE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** What we do not understand, and several ranges at once, get the whole file, as the standard allows. */
    static ByteRange of(String header, long total) {
        return Optional.ofNullable(header)
                .map(ONE_RANGE::matcher)
                .filter(m -> m.matches())
                .map(range -> of(range.group(1), range.group(2), total))
                .orElseGet(Whole::new);
    }

    private static ByteRange of(String first, String last, long total) {
        if (first.isEmpty() && last.isEmpty()) {
            return new Whole();
        }
        if (first.isEmpty()) {
            long suffix = Math.min(Long.parseLong(last), total);
            return suffix == 0 ? new Unsatisfiable() : new Part(total - suffix, suffix);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? total - 1 : Math.min(Long.parseLong(last), total - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new Whole(); // not a range at all
        }
        return from >= total ? new Unsatisfiable() : new Part(from, to - from + 1);
    }
}
