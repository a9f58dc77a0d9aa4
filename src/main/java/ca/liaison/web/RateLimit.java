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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often somebody may ask: so that one program in a loop does not take the portal from everybody else. */
@ApplicationScoped
class RateLimit {

    @Inject
    @ConfigProperty(name = "LIAISON_RATE_ADDRESS", defaultValue = "3000")
    long perAddress;

    @Inject
    @ConfigProperty(name = "LIAISON_RATE_ACCOUNT", defaultValue = "3000")
    long perAccount;

    private Allowances addresses;
    private Allowances accounts;

    @PostConstruct
    void open() {
        addresses = new Allowances(perAddress);
        accounts = new Allowances(perAccount);
    }

    void ofAddress(String address) {
        check(addresses.take(neighbourhood(address)));
    }

    void ofAccount(String name) {
        check(accounts.take(name));
    }

    private static void check(Duration wait) {
        if (!wait.isZero()) {
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
