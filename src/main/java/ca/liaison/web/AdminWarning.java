package ca.liaison.web;

import ca.liaison.Language;
import java.util.Optional;

/** Something that administrators have to see to, shown to them on every page until they did. */
public interface AdminWarning {

    /** With a link to where it is seen to. */
    Optional<Notice> now(Language language);
}
