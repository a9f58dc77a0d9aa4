package ca.liaison.publications;

import ca.liaison.Bilingual;
import java.time.Instant;

/**
 * One entry of a publication's history.
 *
 * @param number from 1
 * @param by who
 * @param change what was done
 * @param reason why, in the words of whoever did it; null where nobody was asked
 * @param ingestion which ingestion brought the files or the words, null where none did
 */
public record Version(Integer number, Instant at, String by, Change change, Bilingual reason, String ingestion) {

    /** What can happen to a publication. */
    public enum Change {
        RECEIVED,
        FILES_REPLACED,
        DESCRIBED,
        WITHDRAWN,
        RESTORED,
        PROPOSED,
        APPROVED,
        SENT_BACK,
        SHARED
    }

    /** Whether readers see anything of it. What waits or was sent back is between those who work on it. */
    public boolean isSeen() {
        return change != Change.PROPOSED && change != Change.SENT_BACK;
    }
}
