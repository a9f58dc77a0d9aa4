package ca.liaison.web.guards;

import ca.liaison.OneLine;
import ca.liaison.Refusal;
import ca.liaison.web.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers only under the names that are ours: that of the base URL, this machine's own, and those that the
 * configuration adds. Whoever leads people here under another name would pass for us, and could have wrong addresses
 * kept by caches. Health is asked by machines that know only a number.
 */
@Provider
@PreMatching
@Priority(HostCheck.FIRST)
public class HostCheck implements ContainerRequestFilter {

    static final int FIRST = 1;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    Site site;

    @Inject
    @ConfigProperty(name = "LIAISON_HOSTS")
    Optional<String> more;

    @Override
    public void filter(ContainerRequestContext request) {
        var host = request.getHeaderString(HttpHeaders.HOST);
        if (!isOurs(host, names(site.host(), more.orElse("")))
                && !request.getUriInfo().getRequestUri().getRawPath().startsWith("/health/")) {
            throw new Misdirected(host);
        }
    }

    static Set<String> names(String own, String more) {
        return Stream.concat(
                        Stream.concat(THIS_MACHINE.stream(), Stream.of(own)),
                        Arrays.stream(more.split(",")).map(String::strip))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The port does not matter: a proxy may listen on another one. */
    static boolean isOurs(String host, Set<String> names) {
        return host != null
                && names.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }

    /** Asked under a name that is not ours. */
    private static final class Misdirected extends Refusal {
        Misdirected(String host) {
            super(421, "web.misdirected", "Asked as " + (host == null ? "nobody" : OneLine.of(host)));
        }
    }
}
