package ca.liaison.delivery.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that undelivered messages come back to, {@code BOUNCE_ADDRESS}. Each message has its own, made of it with
 * a token after a plus sign, so that it is known which one came back however little the report says.
 */
@ApplicationScoped
class ReturnAddress {

    private final Optional<String> address;

    @Inject
    ReturnAddress(@ConfigProperty(name = "BOUNCE_ADDRESS") Optional<String> address) {
        this.address = address.map(String::strip).filter(one -> one.indexOf('@') > 0);
    }

    /** Finds such addresses, with the token as its first group; in whatever case, as systems on the way change it. */
    Optional<Pattern> withToken() {
        return address.map(one -> Pattern.compile(
                "(?<![\\p{Alnum}._+-])" + Pattern.quote(local(one)) + "\\+([a-z0-9]{8,64})"
                        + Pattern.quote(one.substring(one.lastIndexOf('@'))),
                Pattern.CASE_INSENSITIVE));
    }

    private static String local(String address) {
        return address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }
}
