package ca.liaison.audit;

import java.util.Optional;

/** Who makes the request at hand, for deeds told from where only a name is known. */
public interface Asking {

    /** Empty outside of any request. */
    Optional<Doer> asker();
}
