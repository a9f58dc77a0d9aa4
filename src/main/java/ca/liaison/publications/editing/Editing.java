package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.accounts.Approvers;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.NoSuchPublication;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.State;
import ca.liaison.publications.TableWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of a publication by hand, checked before they reach the catalogue. Withdrawing is a step of its own, because
 * readers are told why.
 */
@ApplicationScoped
public class Editing {

    private static final int LONGEST_REASON = 1_000;

    private final Catalogue catalogue;
    private final MetadataCheck describing;
    private final Cataloguing cataloguing;
    private final Approvers approvers;

    @Inject
    public Editing(Catalogue catalogue, MetadataCheck describing, Cataloguing cataloguing, Approvers approvers) {
        this.catalogue = catalogue;
        this.describing = describing;
        this.cataloguing = cataloguing;
        this.approvers = approvers;
    }

    /**
     * For changing it: what whoever asks may do with it is checked here, once.
     *
     * @throws NoSuchPublication where they may not even read it
     */
    public Publication get(PublicationId id, Action action, Viewer viewer) {
        return catalogue.forStaff(id, action, viewer);
    }

    /**
     * Changes it, or, where readers would see the change and somebody else has to decide first, keeps the change for
     * that.
     *
     * @throws ChangedMeanwhile where the publication is at another revision
     * @throws InvalidMetadata with every complaint
     */
    public Publication describe(PublicationId id, int revision, MetadataDraft written, Viewer viewer) {
        var current = get(id, Action.WRITE, viewer);
        if (current.revision() != revision) {
            throw new ChangedMeanwhile(id);
        }
        var mustWait = approvers.mustDecideFor(viewer);
        var metadata = describing
                .check(written, viewer)
                .tabled((mustWait ? current.latestWords() : current.metadata()).tables());
        if (metadata.state() == State.WITHDRAWN && current.metadata().state() != State.WITHDRAWN) {
            throw new InvalidMetadata(List.of(Complaint.of("state", "publications.metadata.withdrawnByReason")));
        }
        return (isSeen(metadata) || isSeen(current.metadata())) && mustWait
                ? cataloguing.propose(id, revision, metadata, viewer.name())
                : cataloguing.describe(id, revision, metadata, viewer.name());
    }

    /**
     * Has one of its tables read otherwise, under the same rule as every other change of what readers see.
     *
     * @throws ChangedMeanwhile where the publication is at another revision
     */
    public Publication correct(PublicationId id, int revision, TableWords words, Viewer viewer) {
        var current = get(id, Action.WRITE, viewer);
        if (current.revision() != revision) {
            throw new ChangedMeanwhile(id);
        }
        return (isSeen(current.latestWords()) || isSeen(current.metadata())) && approvers.mustDecideFor(viewer)
                ? cataloguing.propose(id, revision, current.latestWords().correcting(words), viewer.name())
                : cataloguing.describe(id, revision, current.metadata().correcting(words), viewer.name());
    }

    /** Withdrawing what is withdrawn changes nothing. */
    public Publication withdraw(PublicationId id, int revision, Bilingual reason, Viewer viewer) {
        var current = get(id, Action.APPROVE, viewer);
        var told = checked(reason);
        return current.metadata().state() == State.WITHDRAWN
                ? current
                : cataloguing.withdraw(id, revision, told, viewer.name());
    }

    /** Releases it again, once somebody else agrees where there is somebody. */
    Publication restore(PublicationId id, int revision, Viewer viewer) {
        var current = get(id, Action.WRITE, viewer);
        if (current.metadata().state() != State.WITHDRAWN) {
            return current;
        }
        return approvers.mustDecideFor(viewer)
                ? cataloguing.propose(id, revision, current.metadata().in(State.PUBLISHED), viewer.name())
                : cataloguing.restore(id, revision, viewer.name());
    }

    /**
     * Of what was withdrawn its readers still see what it was called and why it is gone, so who they are is not one
     * person's choice either.
     */
    private static boolean isSeen(Metadata metadata) {
        return metadata.state().isReleased() || metadata.state() == State.WITHDRAWN;
    }

    private static Bilingual checked(Bilingual reason) {
        var both = reason == null ? new Bilingual(null, null) : reason;
        var complaints = new ArrayList<Complaint>();
        check("reason.en", both.en(), complaints);
        check("reason.fr", both.fr(), complaints);
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        return new Bilingual(both.en().strip(), both.fr().strip());
    }

    private static void check(String field, String words, List<Complaint> complaints) {
        if (words == null || words.isBlank()) {
            complaints.add(Complaint.of(field, "publications.metadata.missing"));
        } else if (words.length() > LONGEST_REASON) {
            complaints.add(Complaint.of(field, "publications.metadata.tooLong", LONGEST_REASON));
        }
    }
}
