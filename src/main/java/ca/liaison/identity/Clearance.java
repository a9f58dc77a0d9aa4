package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.Stream;

/** How far somebody is trusted: up to this security category, and up to this TLP label. */
public record Clearance(Category category, Tlp tlp) {

    /** Of whoever did not sign in. */
    public static final Clearance NONE = new Clearance(Category.UNCLASSIFIED, Tlp.CLEAR);
    /**
     * Of a reader of the law-enforcement community for whom nothing else was decided: TLP:GREEN is for the community
     * (TLP 2.0).
     */
    public static final Clearance COMMUNITY = new Clearance(Category.UNCLASSIFIED, Tlp.GREEN);

    public static final Clearance ALL = new Clearance(Category.PROTECTED_B, Tlp.RED);

    public Clearance {
        requireNonNull(category, "category");
        requireNonNull(tlp, "tlp");
    }

    public boolean covers(Marking marking) {
        return marking.category().compareTo(category) <= 0 && marking.tlp().compareTo(tlp) <= 0;
    }

    /** No further than both allow. */
    public Clearance limitedTo(Clearance other) {
        return new Clearance(
                category.compareTo(other.category) <= 0 ? category : other.category,
                tlp.compareTo(other.tlp) <= 0 ? tlp : other.tlp);
    }

    Stream<Marking> markings() {
        return Arrays.stream(Category.values())
                .flatMap(level -> Arrays.stream(Tlp.values()).map(label -> new Marking(level, label)))
                .filter(this::covers);
    }
}
