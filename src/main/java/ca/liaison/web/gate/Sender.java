package ca.liaison.web.gate;

import java.time.Duration;

/** Who sends something, and what of it is waited for. A share of the task threads is nobody's but the readers'. */
enum Sender {

    /** Signs in, or asks for access: a form of a few words. */
    STRANGER(32_000, Duration.ofSeconds(20), new Places(1_000, 50), new Places(0, 0)),
    /** Brings something that has proven nothing yet. */
    CLAIMANT(64_000, Duration.ofSeconds(40), new Places(500, 50), new Places(4, 4)),
    /** Brings what let them in before. */
    KNOWN(256_000, Duration.ofSeconds(60), new Places(128, 32), new Places(32, 24));

    private final long most;
    private final Duration within;
    private final Places bodies;
    private final Places streams;

    Sender(long most, Duration within, Places bodies, Places streams) {
        this.most = most;
        this.within = within;
        this.bodies = bodies;
        this.streams = streams;
    }

    static Sender of(Asker asker) {
        return asker.isProven() ? KNOWN : asker.fingerprint() == null ? STRANGER : CLAIMANT;
    }

    /** Bytes that are read before a task thread is taken. */
    long most() {
        return most;
    }

    Duration within() {
        return within;
    }

    Places bodies() {
        return bodies;
    }

    Places streams() {
        return streams;
    }
}
