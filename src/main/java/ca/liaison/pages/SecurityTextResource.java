package ca.liaison.pages;

import ca.liaison.Language;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where programs look for whom to tell of a security problem (RFC 9116). */
@Path(".well-known/security.txt")
@RequestScoped
@Open("Shows the same to everybody")
public class SecurityTextResource {

    /** Less than a year, as the standard recommends: what is read today is not believed for ever. */
    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    @ConfigProperty(name = "LIAISON_SECURITY_CONTACT")
    Optional<String> contact;

    @Inject
    Site site;

    @Inject
    Clock clock;

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String text() {
        var english = site.absolute(Address.SECURITY.in(Language.EN));
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en, fr
                Canonical: %s
                Policy: %s
                Policy: %s
                """.formatted(
                        contact.orElse(english),
                        clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS),
                        site.absolute("/.well-known/security.txt"),
                        english,
                        site.absolute(Address.SECURITY.in(Language.FR)));
    }
}
