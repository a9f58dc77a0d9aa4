package ca.liaison.publications.editing;

import ca.liaison.Refusal;
import ca.liaison.publications.Publication;
import java.util.Optional;
import java.util.regex.Pattern;

/** The revision that a program saw before it changes something, as {@code If-Match} says it. */
public final class AskedRevision {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");

    private AskedRevision() {}

    /** @throws Refusal 428 where nothing is said: a change then could undo somebody else's unseen */
    static int needed(String ifMatch, Publication current) {
        if (ifMatch == null) {
            throw new NotSaid();
        }
        return matching(ifMatch, current);
    }

    /** Where nothing is said, the revision that is there. */
    public static int optional(String ifMatch, Publication current) {
        return Optional.ofNullable(ifMatch).map(said -> matching(said, current)).orElse(current.revision());
    }

    private static int matching(String ifMatch, Publication current) {
        var tag = TAG.matcher(ifMatch);
        if (ifMatch.strip().equals("*") || tag.matches() && Integer.parseInt(tag.group(1)) == current.revision()) {
            return current.revision();
        }
        throw new Outdated(current);
    }

    private static final class NotSaid extends Refusal {
        NotSaid() {
            super(428, "publications.revisionNeeded", "A change without If-Match");
        }
    }

    private static final class Outdated extends Refusal {
        Outdated(Publication current) {
            super(
                    412,
                    "publications.changed",
                    "Publication " + current.id().value() + " is at revision " + current.revision());
        }
    }
}
