package ca.liaison.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the portal is reached and which version of it runs. */
@ApplicationScoped
public class Site {

    private final String base;
    private final String version;

    @Inject
    public Site(
            @ConfigProperty(name = "LIAISON_BASE_URL", defaultValue = "http://localhost:8080") String base,
            @ConfigProperty(name = "LIAISON_VERSION", defaultValue = "1.0.0") String version) {
        this.base = base.replaceFirst("/+$", "");
        this.version = version;
    }

    /** The whole address of a path, as links in feeds, mails and metadata need it. */
    public String absolute(String path) {
        return base + path;
    }

    /** The name in the base URL. */
    public String host() {
        return URI.create(base).getHost();
    }

    String version() {
        return version;
    }

    public boolean isEncrypted() {
        return base.startsWith("https:");
    }
}
