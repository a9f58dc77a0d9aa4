package ca.liaison.mail;

import java.time.Duration;

/**
 * How long the relay may take. A relay that answers a little at a time gains nothing: a conversation has a whole length
 * too.
 *
 * @param connecting until it has greeted and let us in
 * @param silence for each read and each write
 * @param message for one message, from its first command to the answer to its last dot
 */
record Deadlines(Duration connecting, Duration silence, Duration message) {

    static final Deadlines USUAL =
            new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(150));
}
