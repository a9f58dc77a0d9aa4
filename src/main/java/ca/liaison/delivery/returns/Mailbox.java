package ca.liaison.delivery.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mailbox of the configuration, read over IMAP. A password goes over no open line: TLS from the first byte
 * ({@code yes}) or begun before signing in ({@code starttls}); {@code no} is for a mailbox on this machine. Every wait
 * has an end.
 */
@ApplicationScoped
class Mailbox {

    private static final String SOON_MS = "10000";
    private static final String LATEST_MS = "60000";

    private final Optional<String> host;
    private final Optional<Integer> port;
    private final String user;
    private final String password;
    private final String tls;

    @Inject
    Mailbox(
            @ConfigProperty(name = "IMAP_HOST") Optional<String> host,
            @ConfigProperty(name = "IMAP_PORT") Optional<Integer> port,
            @ConfigProperty(name = "IMAP_USER") Optional<String> user,
            @ConfigProperty(name = "IMAP_PASSWORD") Optional<String> password,
            @ConfigProperty(name = "IMAP_TLS", defaultValue = "yes") String tls) {
        this.host = host.filter(name -> !name.isBlank());
        this.port = port;
        this.user = user.orElse("");
        this.password = password.orElse("");
        this.tls = tls.strip().toLowerCase(Locale.ROOT);
    }

    boolean isThere() {
        return host.isPresent();
    }

    /** To be closed by who opened it. */
    Store open() throws MessagingException {
        var protocol = tls.equals("yes") ? "imaps" : "imap";
        var store = Session.getInstance(properties("mail." + protocol + ".")).getStore(protocol);
        try {
            store.connect(host.orElseThrow(), port.orElse(-1), user, password);
            return store;
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private Properties properties(String prefix) {
        var all = new Properties();
        all.put(prefix + "connectiontimeout", SOON_MS);
        all.put(prefix + "timeout", LATEST_MS);
        all.put(prefix + "writetimeout", LATEST_MS);
        all.put(prefix + "ssl.checkserveridentity", "true");
        all.put(prefix + "starttls.enable", Boolean.toString(tls.equals("starttls")));
        all.put(prefix + "starttls.required", Boolean.toString(tls.equals("starttls")));
        all.put(prefix + "partialfetch", "true"); // of a large message only the beginning is fetched
        all.put(prefix + "fetchsize", "262144");
        return all;
    }
}
