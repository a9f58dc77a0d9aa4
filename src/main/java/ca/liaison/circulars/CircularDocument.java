package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.delivery.DeliveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A circular as programs see it.
 *
 * @param number null until it goes out
 * @param recipients how many were approved, or null
 * @param counts lines of the ledger by state, empty before the approval
 * @param progress of the sending, or null before the approval
 */
record CircularDocument(
        String id,
        int revision,
        String number,
        CircularState state,
        Bilingual title,
        Bilingual body,
        List<String> topics,
        List<String> lists,
        MarkingShown marking,
        boolean mandatory,
        boolean urgent,
        Instant acknowledgeBy,
        LocalDate validUntil,
        String contact,
        List<String> attachments,
        String corrects,
        String approvedBy,
        Instant sendAt,
        Instant issuedAt,
        String publication,
        Integer recipients,
        String progress,
        Map<DeliveryState, Long> counts) {

    record MarkingShown(String category, String tlp) {}
}
