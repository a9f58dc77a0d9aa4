package ca.liaison.digests;

import ca.liaison.Language;
import java.util.Optional;

/** A room that lays things into digests. Every such room has a bean of this kind. */
public interface DigestSource {

    /** One word, under which its things are laid. */
    String source();

    /**
     * What a thing says to this reader now; nothing where they may not read it, or where it holds no more.
     *
     * @param id as it was laid
     */
    Optional<DigestItem> item(String id, String email, Language language);
}
