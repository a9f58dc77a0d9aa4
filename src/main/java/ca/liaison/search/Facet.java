package ca.liaison.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A side of the entries by which results are counted and narrowed. */
public enum Facet {
    KIND,
    TOPIC,
    YEAR,
    ORGANIZATION,
    COUNTRY,
    LANGUAGE,
    STATE,
    /** Which source an entry is of: a side of all entries together, not of those of one source. */
    SOURCE;

    /** All sides of the entries of one source. */
    public static final Set<Facet> OF_ONE_SOURCE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SOURCE)));

    /** Its name in addresses, and in the index. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }
}
