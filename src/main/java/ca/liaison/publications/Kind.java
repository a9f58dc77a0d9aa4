package ca.liaison.publications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a publication is. */
public enum Kind {
    STATISTICS,
    STUDY,
    CONFERENCE,
    CIRCULAR,
    GUIDE,
    NEWS;

    /** As it stands in addresses, in the API and in the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
