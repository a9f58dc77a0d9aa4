package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Changes of a publication by hand, checked before they reach the catalogue. Withdrawing is a step of its own, because readers are told why. */
@ApplicationScoped
class Editing {

    private static final int LONGEST_REASON = 1_000;

    private final Publications publications;
    private final Describing describing;
    private final Cataloguing cataloguing;

    @Inject
    Editing(Publications publications, Describing describing, Cataloguing cataloguing) {
        this.publications = publications;
        this.describing = describing;
        this.cataloguing = cataloguing;
    }

    Publication get(PublicationId id) {
        return publications.find(id).orElseThrow(() -> new NoSuchPublication(id.value()));
    }

    /**
     * @throws ChangedMeanwhile where the publication is at another revision
     * @throws InvalidMetadata with every complaint
     */
    Publication describe(PublicationId id, int revision, MetadataDraft written, String by) {
        var current = get(id);
        if (current.revision() != revision) {
            throw new ChangedMeanwhile(id);
        }
        var metadata = describing.check(written);
        var isWithdrawn = current.metadata().state() == State.WITHDRAWN;
        if (metadata.state() == State.WITHDRAWN && !isWithdrawn) {
            throw new InvalidMetadata(List.of(Complaint.of("state", "publications.metadata.withdrawnByReason")));
        }
        if (isWithdrawn && metadata.state() != State.WITHDRAWN) {
            revision = cataloguing.restore(id, revision, by).revision();
        }
        return cataloguing.describe(id, revision, metadata, by);
    }

    /** Withdrawing what is withdrawn changes nothing. */
    Publication withdraw(PublicationId id, int revision, Bilingual reason, String by) {
        var told = checked(reason);
        var current = get(id);
        return current.metadata().state() == State.WITHDRAWN ? current : cataloguing.withdraw(id, revision, told, by);
    }

    Publication restore(PublicationId id, int revision, String by) {
        var current = get(id);
        return current.metadata().state() == State.WITHDRAWN ? cataloguing.restore(id, revision, by) : current;
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
