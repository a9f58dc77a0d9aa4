package ca.liaison.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of results. */
public enum Sort {
    /** Best first; without any words, newest first. */
    RELEVANCE,
    /** Newest first, undated last. */
    DATE,
    /** By the title in the reader's language, as a Canadian dictionary orders it. */
    TITLE;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }
}
