package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

/** The marking that every publication carries: a security category and a TLP label. */
public record Marking(Category category, Tlp tlp) {

    public static final Marking PUBLIC = new Marking(Category.UNCLASSIFIED, Tlp.CLEAR);

    public Marking {
        requireNonNull(category, "category");
        requireNonNull(tlp, "tlp");
    }
}
