package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.delivery.Mailings;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writing circulars, and everything that is done with one by a person: each is one move, entered in the record. */
@ApplicationScoped
class Drafting {

    private final Circulars circulars;
    private final CircularCheck check;
    private final Mailings mailings;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Drafting(Circulars circulars, CircularCheck check, Mailings mailings, AuditTrail trail, Clock clock) {
        this.circulars = circulars;
        this.check = check;
        this.mailings = mailings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NoSuchCircular where there is none for this viewer */
    Circular get(String id, Viewer viewer) {
        return circulars
                .find(id)
                .filter(one -> Access.may(viewer, Action.PREPARE, one))
                .orElseThrow(() -> new NoSuchCircular(id));
    }

    Circular create(CircularDraft draft, Viewer by) {
        var content = check.check(draft, by);
        var corrects = draft.corrects() == null || draft.corrects().isBlank() ? null : corrected(draft.corrects(), by);
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        var fresh = Circular.drafted(id, content, corrects, by.name(), clock.instant());
        return trail.doing(deed(Move.EDIT, fresh, by), () -> {
            circulars.add(fresh);
            return fresh;
        });
    }

    private String corrected(String id, Viewer by) {
        var first = circulars.find(id).filter(one -> Access.may(by, Action.PREPARE, one));
        if (first.filter(one -> one.issue() != null && Move.SUPERSEDE.isPossible(one.state()))
                .isEmpty()) {
            throw new InvalidCircular(List.of(Complaint.of("corrects", "circulars.corrects.unknown")));
        }
        return id;
    }

    /** Changes what it says or to whom. An approval of what it said before is void, and nothing of it goes out. */
    Circular edit(String id, int revision, CircularDraft draft, Viewer by) {
        var current = get(id, by);
        var content = check.check(draft, by);
        if (current.revision() != revision) {
            throw new Circulars.ChangedSince(id);
        }
        return move(current, Move.EDIT, by, null, moved -> moved.saying(content).scheduled(null));
    }

    Circular submit(String id, Viewer by) {
        return move(get(id, by), Move.SUBMIT, by, null, moved -> moved);
    }

    /** Back to whoever wrote it, who reads why. */
    Circular sendBack(String id, String reason, Viewer by) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidCircular(List.of(Complaint.of("reason", "circulars.missing")));
        }
        var said = reason.strip().substring(0, Math.min(reason.strip().length(), 1_000));
        return move(get(id, by), Move.SEND_BACK, by, new Bilingual(said, said), moved -> moved);
    }

    /** What a move does besides. */
    @FunctionalInterface
    interface Change {
        Circular on(Circular moved);
    }

    /**
     * The one way from state to state for people.
     *
     * @throws NotNow where it is in no state for this
     */
    Circular move(Circular current, Move move, Viewer by, Bilingual reason, Change change) {
        Access.must(by, move.action(), current);
        if (!move.isPossible(current.state())) {
            throw new NotNow(current, move);
        }
        var changed = change.on(current.moved(move, by.name(), clock.instant(), reason));
        return trail.doing(deed(move, current, by), () -> {
            var saved = circulars.save(changed);
            if (current.approval() != null && saved.approval() == null) {
                mailings.cancel(current.approval().mailing());
            }
            return saved;
        });
    }

    private static Deed deed(Move move, Circular circular, Viewer by) {
        return Deed.of("circular." + move.name().toLowerCase(Locale.ROOT).replace('_', '-'), by)
                .on("circular", circular.id())
                .changing("state", circular.state(), move.to());
    }
}
