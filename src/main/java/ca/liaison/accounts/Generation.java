package ca.liaison.accounts;

import java.time.Instant;

/**
 * Another generation of an account, from an instant on: what was given in the ones before ({@link Given}) is over. The
 * word is random, so that no account that was erased and is made anew ever has an old one.
 */
record Generation(String word, Instant since) {

    static Generation at(Instant now) {
        return new Generation(Secrets.random(), now);
    }
}
