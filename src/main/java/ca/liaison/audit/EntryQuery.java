package ca.liaison.audit;

import java.time.Instant;

/**
 * Which entries somebody wants to see. What is null does not matter.
 *
 * @param person the name of a doer, or of the person to whom something was done
 * @param thing an id, or the words of a search
 * @param beginnings whether entries that only say that something began are wanted as well: each has another one that
 *     tells its end
 * @param after the place of the last entry of the page before, as {@link EntryPage#next} gave it
 */
public record EntryQuery(
        String person,
        String action,
        String thing,
        Instant from,
        Instant until,
        boolean beginnings,
        String after,
        int size) {

    public EntryQuery after(String place) {
        return new EntryQuery(person, action, thing, from, until, beginnings, place, size);
    }
}
