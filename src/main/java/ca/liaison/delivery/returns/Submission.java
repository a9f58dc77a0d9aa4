package ca.liaison.delivery.returns;

import java.time.Instant;
import java.util.List;

/**
 * What a known sender sent in.
 *
 * @param sender address in small letters
 * @param subject on one line, may be empty
 * @param text what was written above the files, may be empty
 * @param files at least one
 */
public record Submission(String sender, String subject, String text, List<Enclosure> files, Instant at) {

    /**
     * One file of it.
     *
     * @param name as it was sent, may be anything or null
     */
    public record Enclosure(String name, byte[] content) {}
}
