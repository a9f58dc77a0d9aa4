package ca.liaison.circulars;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailings;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.MarkingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opens circulars that went out for whoever may read them: by their marking, and above TLP:GREEN whoever it was sent
 * to. That something marked was opened is entered in the record; that its recipient read it, in the ledger.
 */
@ApplicationScoped
class CircularReaders {

    private final Circulars circulars;
    private final Mailings mailings;
    private final AuditTrail trail;

    @Inject
    CircularReaders(Circulars circulars, Mailings mailings, AuditTrail trail) {
        this.circulars = circulars;
        this.mailings = mailings;
        this.trail = trail;
    }

    /** The latest first. */
    List<Circular> all(Viewer viewer) {
        return circulars.issued().stream()
                .filter(one -> one.number() != null && mayRead(viewer, one))
                .toList();
    }

    /**
     * One at its address, noted as read.
     *
     * @throws NoSuchCircular where there is none for this viewer
     */
    Circular open(String number, Viewer viewer) {
        var circular = circulars
                .numbered(number)
                .filter(one -> mayRead(viewer, one))
                .orElseThrow(() -> new NoSuchCircular(number));
        viewed(circular, viewer);
        if (!viewer.isAnonymous() && circular.state() != CircularState.WITHDRAWN) {
            mailings.opened(circular.mailing(), viewer.name());
        }
        return circular;
    }

    /** Has a view of something marked entered in the record. */
    void viewed(Circular circular, Viewer viewer) {
        if (!circular.content().marking().equals(Marking.PUBLIC)) {
            trail.note(Deed.of("circular.view", viewer).on("circular", circular.id()));
        }
    }

    /**
     * Whoever it was sent to says that they have read it. Once is enough; again changes nothing.
     *
     * @throws NoSuchCircular where it is none of theirs to read
     * @throws NotAddressed where it was not sent to them
     */
    void acknowledge(Circular circular, Viewer viewer) {
        if (line(circular, viewer).isEmpty()) {
            throw mayRead(viewer, circular) ? new NotAddressed(circular.id()) : new NoSuchCircular(circular.id());
        }
        if (circular.state() == CircularState.WITHDRAWN || circular.state() == CircularState.SUPERSEDED) {
            throw new NotInForce(circular);
        }
        trail.doing(
                Deed.of("circular.acknowledge", viewer).on("circular", circular.id()),
                () -> mailings.acknowledged(circular.mailing(), viewer.name()));
    }

    /** Of a circular that went out, by its id, without noting it. */
    Circular find(String id, Viewer viewer) {
        return circulars.find(id).filter(one -> mayRead(viewer, one)).orElseThrow(() -> new NoSuchCircular(id));
    }

    /** The viewer's own line of the ledger. */
    Optional<Delivery> line(Circular circular, Viewer viewer) {
        return viewer.isAnonymous() || circular.issue() == null
                ? Optional.empty()
                : mailings.line(circular.mailing(), viewer.name());
    }

    /** What this viewer still has to acknowledge, the latest first. */
    List<Circular> outstanding(Viewer viewer) {
        return all(viewer).stream()
                .filter(one -> one.content().isToBeAcknowledged() && one.state().isInForce())
                .filter(one -> line(one, viewer)
                        .filter(mine -> mine.acknowledgedAt() == null)
                        .isPresent())
                .toList();
    }

    private boolean mayRead(Viewer viewer, Circular circular) {
        if (Access.may(viewer, Action.PREPARE, circular)) {
            return true;
        }
        return circular.issue() != null
                && circular.number() != null
                && Access.may(viewer, Action.READ, audience(circular, viewer));
    }

    private Audience audience(Circular circular, Viewer viewer) {
        var audience = Audience.of(circular.content().marking());
        if (!MarkingRules.needsList(circular.content().marking())) {
            return audience;
        }
        return line(circular, viewer).isPresent()
                ? audience.releasedTo(Set.of(Audience.person(viewer.name())))
                : audience.onlyStaff();
    }
}
