package ca.liaison.publications.releasing;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.audit.Witness;
import ca.liaison.files.Digest;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Protected;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.Handling;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.NoSuchPublication;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.Recipients;
import ca.liaison.publications.editing.MetadataCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asking for a marked publication to be released to somebody else, and the answer, which nobody gives to themselves.
 */
@ApplicationScoped
class Releasing implements Witness {

    private static final String KIND = "releaseRequest";

    private static final int MOST_OPEN = 50;
    private static final int LONGEST_REASON = 1_000;

    private final Catalogue catalogue;
    private final Publications publications;
    private final Cataloguing cataloguing;
    private final ReleaseRequests requests;
    private final ReleaseLetters letters;
    private final Recipients recipients;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Releasing(
            Catalogue catalogue,
            Publications publications,
            Cataloguing cataloguing,
            ReleaseRequests requests,
            ReleaseLetters letters,
            Recipients recipients,
            AuditTrail trail,
            Clock clock) {
        this.catalogue = catalogue;
        this.publications = publications;
        this.cataloguing = cataloguing;
        this.requests = requests;
        this.letters = letters;
        this.recipients = recipients;
        this.trail = trail;
        this.clock = clock;
    }

    /** A request together with the publication that it is about. */
    record Open(ReleaseRequest request, Publication publication) implements Protected {

        @Override
        public Audience audience() {
            return publication.audience();
        }

        @Override
        public String author() {
            return request.by();
        }
    }

    /**
     * @throws NoSuchPublication where the viewer has nothing to ask about
     * @throws InvalidMetadata with every complaint
     */
    void ask(PublicationId id, String recipient, String reason, Language language, Viewer viewer) {
        if (!ReleaseRequest.mayBeMade(viewer, catalogue.open(id, viewer))) {
            throw new NoSuchPublication(id.value());
        }
        var to = recipient.strip().toLowerCase(Locale.ROOT);
        check(to, reason);
        if (requests.openOf(viewer.name()) >= MOST_OPEN) {
            throw new TooManyOpen();
        }
        var request = ReleaseRequest.open(
                id(id, viewer.name(), to), id, viewer.name(), language, to, reason.strip(), clock.instant());
        trail.doing(deed("release.ask", request, viewer), () -> {
            requests.add(request);
            return request;
        });
        letters.asked(request);
    }

    private static Deed deed(String action, ReleaseRequest request, Viewer viewer) {
        return Deed.of(action, viewer)
                .on(KIND, request.id())
                .with("publication", request.publication().value())
                .with("recipient", request.isForPerson() ? "a person" : request.recipient());
    }

    /** The request itself tells how far it is. */
    @Override
    public Optional<Boolean> happened(Deed deed, Instant begunAt) {
        return KIND.equals(deed.kind())
                ? Optional.of(requests.find(deed.thing())
                        .filter(there -> there.isOpen()
                                ? deed.action().equals("release.ask")
                                : deed.action()
                                        .equals(
                                                there.state() == ReleaseRequest.State.GRANTED
                                                        ? "release.grant"
                                                        : "release.refuse"))
                        .isPresent())
                : Optional.empty();
    }

    /**
     * Whether a person is known is not told here: whoever asks would learn who has an account. It is when the answer is
     * given.
     */
    private void check(String recipient, String reason) {
        var complaints = new ArrayList<Complaint>();
        if (recipient.isEmpty()) {
            complaints.add(Complaint.of("recipient", "publications.metadata.missing"));
        } else if (!MetadataCheck.EMAIL.matcher(recipient).matches() && !recipients.isAgency(recipient)) {
            complaints.add(Complaint.of("recipient", "publications.release.notARecipient"));
        }
        complain("reason", reason, complaints);
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
    }

    private static void complain(String field, String words, List<Complaint> complaints) {
        if (words == null || words.isBlank()) {
            complaints.add(Complaint.of(field, "publications.metadata.missing"));
        } else if (words.length() > LONGEST_REASON) {
            complaints.add(Complaint.of(field, "publications.metadata.tooLong", LONGEST_REASON));
        }
    }

    /** What this viewer may see of what is asked, the oldest first. */
    List<Open> open(Viewer viewer) {
        return requests.open().stream()
                .map(request ->
                        publications.find(request.publication()).map(publication -> new Open(request, publication)))
                .flatMap(Optional::stream)
                .filter(open -> Access.may(viewer, Action.PREPARE, open))
                .toList();
    }

    /** @throws NoSuchPublication where there is no such request for this viewer */
    Open get(String id, Viewer viewer) {
        var open = requests.find(id)
                .flatMap(request ->
                        publications.find(request.publication()).map(publication -> new Open(request, publication)))
                .filter(one -> Access.may(viewer, Action.PREPARE, one))
                .orElseThrow(() -> new NoSuchPublication(id));
        catalogue.handing(
                "publication.view", Catalogue.KIND, open.publication().id().value(), open.publication(), viewer);
        return open;
    }

    /**
     * Puts who was asked for on the release list, where there is one: where there is none, whoever the marking allows
     * reads it already, and the answer alone counts.
     *
     * @throws InvalidMetadata where the marking does not allow it, or nobody knows who it is
     */
    void grant(String id, Viewer viewer) {
        var open = decidable(id, viewer);
        if (!open.request().isOpen()) {
            return;
        }
        var recipient = open.request().recipient();
        var complaints = recipients.complaints(
                open.request().isForPerson() ? Handling.NONE.alsoTo(recipient) : Handling.NONE.alsoToAgency(recipient));
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        answer(open.request().granted(viewer.name(), clock.instant()), "release.grant", viewer, () -> {
            if (open.publication().metadata().orders().hasList()) {
                cataloguing.share(open.publication(), open.request().recipient(), viewer.name());
            }
        });
    }

    void refuse(String id, String reason, Viewer viewer) {
        var open = decidable(id, viewer);
        var complaints = new ArrayList<Complaint>();
        complain("reason", reason, complaints);
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        if (open.request().isOpen()) {
            answer(
                    open.request().refused(reason.strip(), viewer.name(), clock.instant()),
                    "release.refuse",
                    viewer,
                    () -> {});
        }
    }

    private Open decidable(String id, Viewer viewer) {
        var open = get(id, viewer);
        Access.must(viewer, Action.APPROVE, open);
        return open;
    }

    private void answer(ReleaseRequest decided, String action, Viewer viewer, Runnable before) {
        var isFirst = trail.doing(deed(action, decided, viewer), () -> {
            before.run();
            return requests.decide(decided);
        });
        if (isFirst) {
            publications.find(decided.publication()).ifPresent(publication -> letters.answered(decided, publication));
        }
    }

    /** What became of what this viewer asked about a publication, the latest last. */
    List<ReleaseRequest> askedBy(Viewer viewer, PublicationId publication) {
        return requests.of(viewer.name(), publication);
    }

    private static String id(PublicationId publication, String by, String recipient) {
        return Digest.over(String.join("\n", publication.value(), by, recipient).getBytes(StandardCharsets.UTF_8))
                .value()
                .substring(0, 32);
    }

    private static final class TooManyOpen extends Refusal {
        TooManyOpen() {
            super(429, "publications.release.tooMany", "Too many open requests for release");
        }
    }
}
