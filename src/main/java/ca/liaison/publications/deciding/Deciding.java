package ca.liaison.publications.deciding;

import ca.liaison.Complaint;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.Tables;
import ca.liaison.publications.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The second pair of eyes: what waits for a decision, and the decision, which nobody takes about their own work. */
@ApplicationScoped
public class Deciding {

    private static final int LONGEST_REASON = 1_000;
    /** By then what was announced to wait does, or never will. */
    private static final Duration ARRIVING = Duration.ofMinutes(5);

    private final Catalogue catalogue;
    private final Publications publications;
    private final Cataloguing cataloguing;
    private final Waiting waiting;
    private final Instance<Tables> tables;
    private final Clock clock;

    @Inject
    public Deciding(
            Catalogue catalogue,
            Publications publications,
            Cataloguing cataloguing,
            Waiting waiting,
            Instance<Tables> tables,
            Clock clock) {
        this.catalogue = catalogue;
        this.publications = publications;
        this.cataloguing = cataloguing;
        this.waiting = waiting;
        this.tables = tables;
        this.clock = clock;
    }

    /** What waits or was sent back, as far as this viewer may read it, the oldest first. */
    public List<Publication> open(Viewer viewer) {
        return waiting.all().stream()
                .map(this::held)
                .flatMap(Optional::stream)
                .filter(one -> Access.may(viewer, Action.PREPARE, one)
                        && Access.may(viewer, Action.READ, one.latestWords().audience()))
                .toList();
    }

    private Optional<Publication> held(Waiting.Line line) {
        var publication = publications.find(line.publication()).filter(found -> found.proposal() != null);
        if (publication.isEmpty() && line.since().isBefore(clock.instant().minus(ARRIVING))) {
            waiting.drop(line);
        }
        return publication;
    }

    Publication get(PublicationId id, Action action, Viewer viewer) {
        return catalogue.forStaff(id, action, viewer);
    }

    /** Approving where nothing waits, as when somebody sends the form twice, changes nothing. */
    public Publication approve(PublicationId id, int revision, Viewer viewer) {
        var current = get(id, Action.APPROVE, viewer);
        if (!current.waits()) {
            return current;
        }
        var approved = cataloguing.approve(id, revision, viewer.name());
        if (!approved.metadata().tableWords().equals(current.metadata().tableWords())) {
            tables.forEach(known -> known.agreed(approved));
        }
        return approved;
    }

    /**
     * Back to whoever wrote it, who reads the reason above their words.
     *
     * @throws InvalidMetadata where no reason is said
     */
    public Publication sendBack(PublicationId id, int revision, String reason, Viewer viewer) {
        var current = get(id, Action.APPROVE, viewer);
        if (reason == null || reason.isBlank()) {
            throw new InvalidMetadata(List.of(Complaint.of("reason", "publications.metadata.missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidMetadata(List.of(Complaint.of("reason", "publications.metadata.tooLong", LONGEST_REASON)));
        }
        return current.waits() ? cataloguing.sendBack(id, revision, reason.strip(), viewer.name()) : current;
    }
}
