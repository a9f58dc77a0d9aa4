package ca.liaison.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of the entries by which results are counted and narrowed. */
public enum Facet {
    KIND,
    TOPIC,
    YEAR,
    ORGANIZATION,
    COUNTRY,
    LANGUAGE,
    STATE;

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
