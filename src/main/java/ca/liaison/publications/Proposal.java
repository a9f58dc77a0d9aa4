package ca.liaison.publications;

import java.time.Instant;
import java.util.List;

/**
 * How a publication shall read once somebody else agrees. Until then it stays as it is.
 *
 * @param authors who wrote any of it: none of them decides about it
 * @param returned why it was sent back, in the words of whoever did; null while it waits
 */
public record Proposal(Metadata metadata, List<String> authors, Instant at, String returned) {

    public Proposal {
        authors = List.copyOf(authors);
    }

    public boolean waits() {
        return returned == null;
    }

    Proposal with(Metadata other) {
        return new Proposal(other, authors, at, returned);
    }

    Proposal returned(String reason) {
        return new Proposal(metadata, authors, at, reason);
    }
}
