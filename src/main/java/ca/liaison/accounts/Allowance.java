package ca.liaison.accounts;

import java.time.Duration;

/**
 * The whole policy against guessing and flooding: what is counted, how much of it is free, and what each one beyond
 * that costs. Nothing is stopped for good: beyond the allowance one is taken at a time, and what is due within
 * {@link Attempts#PATIENCE} is only delayed. The README prints this table, and a test holds it to that.
 */
public enum Allowance {
    PASSPHRASE(
            "wrong passphrases for one account from one network address",
            10,
            Duration.ofSeconds(30),
            true,
            Duration.ofHours(1)),
    PASSPHRASE_PROVEN(
            "wrong passphrases for one account in one browser that it was used in, or in one of its sessions",
            10,
            Duration.ofSeconds(30),
            true,
            Duration.ofHours(1)),
    PASSPHRASE_ADDRESS(
            "wrong passphrases from one network address", 100, Duration.ofSeconds(2), false, Duration.ofHours(1)),
    PASSPHRASE_ACCOUNT(
            "wrong passphrases for one account from addresses that are new to it",
            100,
            Duration.ofSeconds(30),
            false,
            Duration.ofHours(1)),
    CODE(
            "wrong codes for one account, after its passphrase, from everywhere together",
            10,
            Duration.ofSeconds(30),
            true,
            Duration.ofDays(1)),
    CODE_PROVEN(
            "wrong codes for one account in one browser that it was used in, or in one of its sessions",
            10,
            Duration.ofSeconds(30),
            true,
            Duration.ofDays(1)),
    PASSKEY("wrong answers of a passkey in one session", 10, Duration.ofSeconds(30), true, Duration.ofHours(1)),
    RECOVERY(
            "links for a new passphrase asked for from one network address",
            20,
            Duration.ofSeconds(2),
            false,
            Duration.ofHours(1)),
    RECOVERY_EMAIL("emails with such a link to one account", 3, null, false, Duration.ofHours(1)),
    ACCESS("requests for access from one network address", 20, Duration.ofSeconds(2), false, Duration.ofHours(1)),
    ACCESS_EMAIL("emails about requests for access to one agency", 20, null, false, Duration.ofHours(1)),
    PROVIDER(
            "ways to the identity provider begun from one network address",
            300,
            Duration.ofSeconds(1),
            false,
            Duration.ofMinutes(10));

    private static final int MOST_DOUBLINGS = 5; // sixteen minutes

    private final String what;
    private final int free;
    private final Duration wait;
    private final boolean doubles;
    private final Duration forgotten;

    /**
     * @param wait between one and the next beyond the allowance; null: what is beyond quietly does not happen
     * @param doubles whether each wait is twice the one before
     * @param forgotten how long after the last one all are forgotten
     */
    Allowance(String what, int free, Duration wait, boolean doubles, Duration forgotten) {
        this.what = what;
        this.free = free;
        this.wait = wait;
        this.doubles = doubles;
        this.forgotten = forgotten;
    }

    String what() {
        return what;
    }

    public int free() {
        return free;
    }

    public Duration forgotten() {
        return forgotten;
    }

    /** Whether what is beyond the allowance is left out and nobody told. */
    boolean isQuiet() {
        return wait == null;
    }

    /** After that many, until the next. */
    Duration waitAfter(int count) {
        return count < free || isQuiet()
                ? Duration.ZERO
                : wait.multipliedBy(doubles ? 1L << Math.min(count - free, MOST_DOUBLINGS) : 1);
    }

    /** As the documentation says it. */
    String beyond() {
        return isQuiet()
                ? "no more, and nobody is told"
                : doubles
                        ? "one after " + said(waitAfter(free)) + ", each wait twice the one before, up to "
                                + said(waitAfter(Integer.MAX_VALUE))
                        : "one every " + said(wait);
    }

    static String said(Duration time) {
        return time.toMinutes() > 0 && time.toSecondsPart() == 0 && time.toHours() == 0
                ? time.toMinutes() + " min"
                : time.toHours() > 0 ? time.toHours() + " h" : time.toSeconds() + " s";
    }
}
