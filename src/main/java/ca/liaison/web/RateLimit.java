package ca.liaison.web;

import ca.liaison.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often somebody may ask: so that one program in a loop does not take the portal from everybody else. */
@ApplicationScoped
class RateLimit {

    private static final Logger LOG = Logger.getLogger(RateLimit.class.getName());

    @Inject
    @ConfigProperty(name = "LIAISON_RATE_ADDRESS", defaultValue = "3000")
    long perAddress;

    @Inject
    @ConfigProperty(name = "LIAISON_RATE_ACCOUNT", defaultValue = "3000")
    long perAccount;

    private Allowances addresses;
    private Allowances accounts;
    /** One line a minute is enough for whoever watches the log; a flood must not fill it. */
    private final Allowances warnings = new Allowances(1);

    @PostConstruct
    void open() {
        addresses = new Allowances(perAddress);
        accounts = new Allowances(perAccount);
    }

    void ofAddress(String address) {
        check(addresses.take(neighbourhood(address)), "network address");
    }

    void ofAccount(String name) {
        check(accounts.take(name), "account");
    }

    private void check(Duration wait, String who) {
        if (!wait.isZero()) {
            if (warnings.take(who).isZero()) {
                LOG.warning(() -> "More requests of one " + who + " than are allowed: it has to wait. The audit record tells what was done");
            }
            throw new TooOften(wait);
        }
    }

    /** This very machine is not limited: what runs here, a proxy apart that says for whom it asks, has the processor anyway. */
    static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    /** Of IPv6 the network of 64 bits: a single customer has that many addresses. */
    static String neighbourhood(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), 8));
        } catch (UnknownHostException e) {
            return address;
        }
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
