package ca.liaison.circulars;

import ca.liaison.Complaint;
import ca.liaison.delivery.Addressee;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailing;
import ca.liaison.delivery.Mailings;
import ca.liaison.delivery.Priority;
import ca.liaison.identity.Access;
import ca.liaison.identity.Viewer;
import ca.liaison.lists.Audiences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The second pair of eyes. What is approved is this content for these people: the ledger keeps them from here on, and
 * one hash covers both.
 */
@ApplicationScoped
class Approving {

    private final Circulars circulars;
    private final Drafting drafting;
    private final Audiences audiences;
    private final Mailings mailings;
    private final Clock clock;

    @Inject
    Approving(Circulars circulars, Drafting drafting, Audiences audiences, Mailings mailings, Clock clock) {
        this.circulars = circulars;
        this.drafting = drafting;
        this.audiences = audiences;
        this.mailings = mailings;
        this.clock = clock;
    }

    /**
     * Who would have it now, in the order of their addresses: the people of its lists, and of a correction everybody
     * who had the first.
     */
    List<Addressee> audience(Circular circular) {
        var found = new TreeMap<String, Addressee>();
        if (circular.corrects() != null) {
            circulars
                    .find(circular.corrects())
                    .map(Circular::mailing)
                    .ifPresent(first -> mailings.all(first)
                            .filter(Reached::by)
                            .forEach(line -> found.put(line.address(), addressee(line))));
        }
        audiences
                .of(circular.content().lists())
                .forEach(one ->
                        found.put(one.email(), new Addressee(one.email(), one.name(), one.language(), one.agency())));
        return List.copyOf(found.values());
    }

    private static Addressee addressee(Delivery line) {
        return new Addressee(line.address(), line.name(), line.language(), line.agency());
    }

    /**
     * @throws InvalidCircular where nobody would have it
     * @throws ca.liaison.identity.NotAllowed for whoever wrote any of it
     */
    Circular approve(String id, Viewer by) {
        var current = drafting.get(id, by);
        Access.must(by, Move.APPROVE.action(), current);
        if (!Move.APPROVE.isPossible(current.state())) {
            throw new NotNow(current, Move.APPROVE);
        }
        var audience = audience(current);
        if (audience.isEmpty()) {
            throw new InvalidCircular(List.of(Complaint.of("lists", "circulars.lists.empty")));
        }
        var mailing = "circular/" + id + "/" + current.revision() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        var priority = current.content().isUrgent() ? Priority.URGENT : Priority.BULK;
        mailings.begin(Mailing.fresh(mailing, CircularComposer.KIND, priority, false));
        mailings.plan(mailing, audience);
        var given =
                new Approval(by.name(), clock.instant(), hash(current.content(), mailing), audience.size(), mailing);
        return drafting.move(current, Move.APPROVE, by, null, moved -> moved.approved(given));
    }

    /** Whether content and audience are still what was approved. */
    boolean holds(Circular circular) {
        return circular.approval() != null
                && circular.approval()
                        .hash()
                        .equals(hash(circular.content(), circular.approval().mailing()));
    }

    private String hash(CircularContent content, String mailing) {
        try (var lines = mailings.all(mailing)) {
            return Frozen.hash(content, lines.map(Delivery::address).sorted().toList());
        }
    }
}
