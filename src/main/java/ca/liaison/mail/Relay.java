package ca.liaison.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail relay of the configuration. With a user TLS is a must (a password goes over no open line); without one it is
 * used where the relay offers it. Port 465 speaks TLS from the first byte.
 */
@ApplicationScoped
class Relay {

    private static final String SOON_MS = "10000";
    private static final String LATEST_MS = "60000";

    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final String from;

    @Inject
    Relay(
            @ConfigProperty(name = "SMTP_HOST") Optional<String> host,
            @ConfigProperty(name = "SMTP_PORT", defaultValue = "25") int port,
            @ConfigProperty(name = "SMTP_USER") Optional<String> user,
            @ConfigProperty(name = "SMTP_PASSWORD") Optional<String> password,
            @ConfigProperty(name = "SMTP_FROM") Optional<String> from,
            @ConfigProperty(name = "LIAISON_BASE_URL", defaultValue = "http://localhost:8080") String base) {
        this.host = host.filter(name -> !name.isBlank());
        this.port = port;
        this.user = user.filter(name -> !name.isBlank());
        this.password = password;
        this.from = from.orElseGet(() -> "no-reply@" + URI.create(base).getHost());
    }

    boolean isThere() {
        return host.isPresent();
    }

    /** The address that letters come from. */
    String from() {
        return from;
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    boolean speaksTlsFromTheStart() {
        return port == 465;
    }

    String user() {
        return user.orElse(null);
    }

    String password() {
        return password.orElse(null);
    }

    Properties properties() {
        var all = new Properties();
        all.put("mail.smtp.host", host.orElseThrow());
        all.put("mail.smtp.port", Integer.toString(port));
        all.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        all.put("mail.smtp.ssl.enable", Boolean.toString(port == 465));
        all.put("mail.smtp.starttls.enable", "true");
        all.put("mail.smtp.starttls.required", Boolean.toString(user.isPresent() && port != 465));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.connectiontimeout", SOON_MS);
        all.put("mail.smtp.timeout", LATEST_MS);
        all.put("mail.smtp.writetimeout", LATEST_MS);
        return all;
    }
}
