package ca.liaison.circulars;

import ca.liaison.Bilingual;
import java.util.List;

/**
 * A circular as somebody writes it, before anything is checked. Every component may be null.
 *
 * @param acknowledgeBy a day (until its end, Ottawa time) or an instant, as ISO 8601 writes them
 * @param validUntil a day
 * @param attachments ids of publications
 * @param corrects id of the circular it corrects
 */
record CircularDraft(
        Bilingual title,
        Bilingual body,
        List<String> topics,
        List<String> lists,
        MarkingDraft marking,
        Boolean mandatory,
        Boolean urgent,
        String acknowledgeBy,
        String validUntil,
        String contact,
        List<String> attachments,
        String corrects) {

    record MarkingDraft(String category, String tlp) {}
}
