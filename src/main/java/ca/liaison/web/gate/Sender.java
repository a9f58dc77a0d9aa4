package ca.liaison.web.gate;

import java.time.Duration;

/** Who sends something, and what of it is waited for. A share of the task threads is nobody's but the readers'. */
enum Sender {

    /** Signs in, or asks for access: a form of a few words. */
    STRANGER(32_000, Duration.ofSeconds(20), new ConcurrencyLimit(1_000, 50), new ConcurrencyLimit(0, 0)),
    /** Brings something that has proven nothing yet. */
    CLAIMANT(64_000, Duration.ofSeconds(40), new ConcurrencyLimit(500, 50), new ConcurrencyLimit(4, 4)),
    /** Brings what let them in before. */
    KNOWN(256_000, Duration.ofSeconds(60), new ConcurrencyLimit(128, 32), new ConcurrencyLimit(32, 24));

    private final long most;
    private final Duration within;
    private final ConcurrencyLimit bodies;
    private final ConcurrencyLimit streams;

    Sender(long most, Duration within, ConcurrencyLimit bodies, ConcurrencyLimit streams) {
        this.most = most;
        this.within = within;
        this.bodies = bodies;
        this.streams = streams;
    }

    static Sender of(Client asker) {
        return asker.isProven() ? KNOWN : asker.fingerprint() == null ? STRANGER : CLAIMANT;
    }

    /** Bytes that are read before a task thread is taken. */
    long most() {
        return most;
    }

    Duration within() {
        return within;
    }

    ConcurrencyLimit bodies() {
        return bodies;
    }

    ConcurrencyLimit streams() {
        return streams;
    }
}
