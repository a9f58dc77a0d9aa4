package ca.liaison.web.guards;

import ca.liaison.Refusal;
import ca.liaison.load.AskerKey;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * How often somebody may ask: so that one program in a loop does not take the portal from everybody else. The gate asks
 * it for every request before anything of it is read, {@link AccountLimit} again when it is known whose it is; both ask
 * the same one, which the gate leaves with the application.
 */
public final class RateLimit {

    private static final Logger LOG = Logger.getLogger(RateLimit.class.getName());

    private final Allowances addresses;
    private final Allowances accounts;
    private final Allowances credentials;
    private final Proven proven = new Proven();
    /** One line a minute is enough for whoever watches the log; a flood must not fill it. */
    private final Allowances warnings = new Allowances(1);

    public RateLimit(long perAddress, long perAccount) {
        addresses = new Allowances(perAddress);
        accounts = new Allowances(perAccount);
        credentials = new Allowances(perAccount);
    }

    public static RateLimit of(ServletContext application) {
        return (RateLimit) application.getAttribute(RateLimit.class.getName());
    }

    /** Leaves it where the application finds it. */
    public void leaveWith(ServletContext application) {
        application.setAttribute(RateLimit.class.getName(), this);
    }

    /** What a cookie or a token is remembered by, and whether it let somebody in lately. */
    public Proven proven() {
        return proven;
    }

    /** How long somebody at this address has to wait who did not prove who they are; zero where they need not. */
    public Duration ofAddress(String address) {
        return warned(addresses.take(AskerKey.at(address)), "network address");
    }

    /** How long somebody has to wait who brings what has let them in before, wherever they are. */
    public Duration ofCredential(String fingerprint) {
        return warned(credentials.take(fingerprint), "account");
    }

    void ofAccount(String name) {
        var wait = warned(accounts.take(name), "account");
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }

    private Duration warned(Duration wait, String who) {
        if (!wait.isZero() && warnings.take(who).isZero()) {
            LOG.warning(() -> "More requests of one " + who
                    + " than are allowed: it has to wait. The audit record tells what was done");
        }
        return wait;
    }

    /**
     * This very machine is not limited: what runs here, a proxy apart that says for whom it asks, has the processor
     * anyway.
     */
    public static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    private static final class TooOften extends Refusal {
        private final Duration wait;

        TooOften(Duration wait) {
            super(429, "web.tooOften", "Too many requests", Math.max(1, wait.toSeconds() + 1));
            this.wait = wait;
        }

        @Override
        public Duration retryAfter() {
            return wait.plusSeconds(1);
        }
    }
}
