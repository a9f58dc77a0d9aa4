package ca.liaison.accounts;

import java.time.Instant;
import java.util.List;

/** What the sponsors of an agency need to know about second factors: who lost theirs, and how they begin anew. */
public interface SecondFactors {

    /** Somebody who said so, after their passphrase was right. */
    record Lost(String email, Instant since) {}

    List<Lost> lost();

    /**
     * Takes away what there is and ends every session: its holder sets up another with the next sign-in. The caller has
     * made sure that whoever asks may decide it.
     */
    void reset(String email, String by);
}
