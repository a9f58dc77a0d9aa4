package ca.liaison.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is no longer needed, disposed of together. Who was disposed of is forgotten with the rest: what remains is the
 * certificate.
 *
 * @param authority the number of the disposition authority under which it happens (Library and Archives of Canada Act,
 *     s. 12)
 * @param endedBefore the rule: whatever nothing has needed since
 * @param emails who is still to be disposed of; empty when it is done
 * @param approvals the first one asks for it, the second one, of somebody else, sets it going
 * @param disposed how many people
 * @param held how many were left out, because a hold or another room needs them
 */
public record Disposal(
        @BsonId String id,
        String authority,
        Instant endedBefore,
        List<String> emails,
        List<Approval> approvals,
        Integer disposed,
        Integer held,
        Instant finishedAt,
        Integer revision) {

    /** Somebody's word that it may happen. */
    public record Approval(String by, Instant at) {}

    public Disposal {
        emails = List.copyOf(emails);
        approvals = List.copyOf(approvals);
    }

    boolean isApproved() {
        return approvals.size() > 1;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    /** Whether this person may say the second word. */
    boolean mayBeApprovedBy(String name) {
        return !isApproved() && approvals.stream().noneMatch(one -> one.by().equals(name));
    }

    Disposal approved(String by, Instant at) {
        var more = new ArrayList<>(approvals);
        more.add(new Approval(by, at));
        return new Disposal(id, authority, endedBefore, emails, more, disposed, held, finishedAt, revision + 1);
    }

    Disposal without(String email, boolean wasHeld) {
        var left = emails.stream().filter(one -> !one.equals(email)).toList();
        return new Disposal(
                id,
                authority,
                endedBefore,
                left,
                approvals,
                disposed + (wasHeld ? 0 : 1),
                held + (wasHeld ? 1 : 0),
                finishedAt,
                revision + 1);
    }

    Disposal finished(Instant at) {
        return new Disposal(id, authority, endedBefore, emails, approvals, disposed, held, at, revision + 1);
    }
}
