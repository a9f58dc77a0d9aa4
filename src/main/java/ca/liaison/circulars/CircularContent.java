package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.identity.Marking;
import ca.liaison.publications.PublicationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a circular says, to whom, and what it asks of them. All of it is covered by the approval.
 *
 * @param body Markdown
 * @param topics ids of terms of the vocabulary
 * @param lists ids of the lists it goes to
 * @param isMandatory whether it has to be acknowledged
 * @param isUrgent whether it overtakes what else is being sent
 * @param acknowledgeBy until when it is to be acknowledged, or null
 * @param validUntil the last day on which it holds, Ottawa time; null: no end
 * @param contact whom to ask, or null
 * @param attachments publications that go with it
 */
public record CircularContent(
        Bilingual title,
        Bilingual body,
        List<String> topics,
        Marking marking,
        List<String> lists,
        Boolean isMandatory,
        Boolean isUrgent,
        Instant acknowledgeBy,
        LocalDate validUntil,
        String contact,
        List<PublicationId> attachments) {

    public CircularContent {
        topics = topics == null ? List.of() : List.copyOf(topics);
        lists = lists == null ? List.of() : List.copyOf(lists);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        isMandatory = Boolean.TRUE.equals(isMandatory);
        isUrgent = Boolean.TRUE.equals(isUrgent);
    }

    /** Whether its readers are asked to acknowledge it. */
    boolean isToBeAcknowledged() {
        return isMandatory || acknowledgeBy != null;
    }
}
