package ca.liaison.desk;

import ca.liaison.web.Address;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Several things that wait for the same.
 *
 * @param label the key of its words, to which the count is given
 * @param oldest since when the first of them waits, or null where nobody knows
 * @param rest of the address where they are seen to
 */
public record Pile(String label, long count, Instant oldest, Address address, String rest) {

    /** Of these things, or nothing where there are none. */
    public static <T> Stream<Pile> of(String label, List<T> things, Function<T, Instant> since, Address address) {
        var oldest = things.stream()
                .map(since)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return things.isEmpty() ? Stream.empty() : Stream.of(new Pile(label, things.size(), oldest, address, ""));
    }
}
