package ca.liaison.circulars;

import ca.liaison.delivery.DeliveryState;
import ca.liaison.delivery.Mailings;
import ca.liaison.publications.PublicationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Puts a circular and what the ledger counts of it together for programs. */
@ApplicationScoped
class CircularDocuments {

    private final Mailings mailings;

    @Inject
    CircularDocuments(Mailings mailings) {
        this.mailings = mailings;
    }

    /** For the staff, with what became of it. */
    CircularDocument whole(Circular circular) {
        var mailing = circular.mailing();
        return of(
                circular,
                circular.approval() == null ? null : circular.approval().by(),
                circular.approval() == null ? null : circular.approval().recipients(),
                mailing == null
                        ? null
                        : mailings.find(mailing)
                                .map(one -> one.progress().name())
                                .orElse(null),
                mailing == null ? Map.of() : mailings.counts(mailing));
    }

    /** For its readers: who else has it is not told. */
    CircularDocument forReaders(Circular circular) {
        return of(circular, null, null, null, null);
    }

    private static CircularDocument of(
            Circular circular,
            String approvedBy,
            Integer recipients,
            String progress,
            Map<DeliveryState, Long> counts) {
        var content = circular.content();
        var issue = circular.issue();
        return new CircularDocument(
                circular.id(),
                circular.revision(),
                circular.number(),
                circular.state(),
                content.title(),
                content.body(),
                content.topics(),
                content.lists(),
                new CircularDocument.MarkingShown(
                        content.marking().category().name(),
                        content.marking().tlp().label()),
                content.isMandatory(),
                content.isUrgent(),
                content.acknowledgeBy(),
                content.validUntil(),
                content.contact(),
                content.attachments().stream().map(PublicationId::value).toList(),
                circular.corrects(),
                approvedBy,
                circular.sendAt(),
                issue == null ? null : issue.at(),
                issue == null ? null : issue.publication(),
                recipients,
                progress,
                counts);
    }
}
