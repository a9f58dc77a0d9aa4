package ca.liaison.inspection;

import java.util.Optional;

/**
 * A room's part of a check: walks through its things a few at a time, and tells what is not as it should be. What may
 * be so for a moment while somebody works is no finding. A step may be repeated after a kill, and on two nodes at once.
 */
public interface Inspection {

    /** One word, unlike that of any other; its label is the message {@code checking.part.<name>}. */
    String name();

    /**
     * Looks at the next few things after this place, in an order that stays; an empty text is before them all. Repairs
     * them where that is asked and promised.
     *
     * @return the place up to which it came; nothing where it came to the end
     */
    Optional<String> next(String after, Findings findings);
}
