package ca.liaison.circulars;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Protected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A circular, from its first draft to the archive.
 *
 * @param revision counts every change
 * @param issue what it became when it went out, or null
 * @param approval null where nobody approved it as it is
 * @param sendAt when it is to go out by itself, or null
 * @param corrects id of the one it corrects, or null
 * @param history every move, the oldest first
 */
public record Circular(
        @BsonId String id,
        Integer revision,
        CircularState state,
        CircularContent content,
        Approval approval,
        Instant sendAt,
        Issue issue,
        String corrects,
        List<Step> history)
        implements Protected {

    /**
     * One move.
     *
     * @param by null: the portal
     * @param reason or null
     */
    public record Step(Move move, String by, Instant at, Bilingual reason) {}

    /**
     * What it became when it went out, the same for good.
     *
     * @param number {@code 2026-0007}, which is its address as well: an address must not tell what a marked circular is
     *     about
     * @param at when it was decided that it goes out
     * @param publication id of the publication it is kept as, or null where that is still to be made
     */
    public record Issue(String number, Instant at, String publication) {}

    public Circular {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(content, "content");
        history = history == null ? List.of() : List.copyOf(history);
    }

    static Circular drafted(String id, CircularContent content, String corrects, String by, Instant at) {
        return new Circular(
                id,
                1,
                CircularState.DRAFT,
                content,
                null,
                null,
                null,
                corrects,
                List.of(new Step(Move.EDIT, by, at, null)));
    }

    /** Whoever wrote any of it: none of them approves it. */
    @Override
    public Set<String> authors() {
        return history.stream()
                .filter(step -> step.move() == Move.EDIT || step.move() == Move.SUBMIT)
                .map(Step::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The staff, by their clearance; who else reads it is asked of {@link CircularReaders}. */
    @Override
    public Audience audience() {
        return Audience.of(content.marking()).onlyStaff();
    }

    String number() {
        return issue == null ? null : issue.number();
    }

    /** The mailing whose lines are the audience that was approved, or null while nobody approved it. */
    String mailing() {
        return approval == null ? null : approval.mailing();
    }

    /** The same after a move. */
    Circular moved(Move move, String by, Instant at, Bilingual reason) {
        var more = new ArrayList<>(history);
        more.add(new Step(move, by, at, reason));
        return new Circular(id, revision, move.to(), content, approval, sendAt, issue, corrects, more);
    }

    Circular saying(CircularContent other) {
        return new Circular(id, revision, state, other, null, null, issue, corrects, history);
    }

    Circular approved(Approval given) {
        return new Circular(id, revision, state, content, given, sendAt, issue, corrects, history);
    }

    Circular scheduled(Instant at) {
        return new Circular(id, revision, state, content, approval, at, issue, corrects, history);
    }

    /** Its time passed while nobody could send it: it waits for a person. */
    Circular overdue() {
        return new Circular(id, revision, CircularState.APPROVED, content, approval, null, issue, corrects, history);
    }

    Circular issued(Issue as) {
        return new Circular(id, revision, state, content, approval, sendAt, as, corrects, history);
    }

    Circular nextRevision() {
        return new Circular(id, revision + 1, state, content, approval, sendAt, issue, corrects, history);
    }
}
