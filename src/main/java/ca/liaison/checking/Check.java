package ca.liaison.checking;

import static java.util.Objects.requireNonNull;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Tally;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One check of the portal. Changed by verbs that return the next one.
 *
 * @param id always the same: the latest takes the place of the one before
 * @param number counts the checks
 * @param revision counts the saves, so that of two nodes that did the same step one counts
 * @param by who asked for it
 * @param part how many parts are done
 * @param after how far the next part is, empty at its beginning
 * @param looked how many things were looked at
 * @param stumbles how often a step failed
 */
public record Check(
        @BsonId String id,
        Integer number,
        Integer revision,
        State state,
        Boolean repair,
        String by,
        Instant at,
        Instant endedAt,
        Integer part,
        String after,
        Long looked,
        List<Tally> tallies,
        Integer stumbles) {

    static final String ID = "latest";

    private static final int MOST_STUMBLES = 3;

    /** The way of every check. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public Check {
        requireNonNull(id, "id");
        tallies = List.copyOf(tallies);
    }

    static Check asked(int number, int revision, boolean repair, String by, Instant at) {
        return new Check(ID, number, revision, State.QUEUED, repair, by, at, null, 0, "", 0L, List.of(), 0);
    }

    boolean isEnded() {
        return state == State.DONE || state == State.FAILED;
    }

    Check cameTo(String place, Findings found) {
        return new Check(
                id,
                number,
                revision + 1,
                State.RUNNING,
                repair,
                by,
                at,
                null,
                part,
                place,
                looked + found.looked(),
                found.tallies(),
                stumbles);
    }

    Check endedPart(Findings found) {
        return new Check(
                id,
                number,
                revision + 1,
                State.RUNNING,
                repair,
                by,
                at,
                null,
                part + 1,
                "",
                looked + found.looked(),
                found.tallies(),
                stumbles);
    }

    Check done(Instant now) {
        return new Check(
                id, number, revision + 1, State.DONE, repair, by, at, now, part, after, looked, tallies, stumbles);
    }

    /** The step is tried again, but not for ever. */
    Check stumbled(Instant now) {
        var isLast = stumbles + 1 >= MOST_STUMBLES;
        return new Check(
                id,
                number,
                revision + 1,
                isLast ? State.FAILED : State.RUNNING,
                repair,
                by,
                at,
                isLast ? now : null,
                part,
                after,
                looked,
                tallies,
                stumbles + 1);
    }

    int found() {
        return tallies.stream().mapToInt(Tally::found).sum();
    }

    int repaired() {
        return tallies.stream().mapToInt(Tally::repaired).sum();
    }
}
