package ca.liaison.circulars;

import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Up to which marking content goes by mail. Above it an email holds no title, no body and no attachment, only that
 * something is there to be read under sign-in.
 */
@ApplicationScoped
class Mailable {

    private final Category category;
    private final Tlp tlp;

    /** @throws IllegalArgumentException where the ceiling is no marking: then nothing goes by mail */
    @Inject
    Mailable(@ConfigProperty(name = "MAIL_CEILING", defaultValue = "UNCLASSIFIED/GREEN") String ceiling) {
        var parts = ceiling.strip().split("/", 2);
        this.category = Category.valueOf(parts[0]);
        this.tlp = Tlp.ofLabel(parts.length < 2 ? "" : parts[1])
                .orElseThrow(() -> new IllegalArgumentException(
                        "MAIL_CEILING is a marking such as UNCLASSIFIED/GREEN, not " + ceiling));
    }

    boolean allows(Marking marking) {
        return marking.category().compareTo(category) <= 0 && marking.tlp().compareTo(tlp) <= 0;
    }
}
