package ca.liaison.personal;

import java.util.List;

/**
 * One thing that is held on somebody.
 *
 * @param kind one word; its label is the message {@code personal.kind.<kind>}
 * @param facts in the order in which they are shown
 */
public record Holding(String kind, List<Fact> facts) {

    /** @param name one word; its label is the message {@code personal.fact.<name>} */
    public record Fact(String name, String value) {}

    public Holding {
        facts = List.copyOf(facts);
    }

    /** Of what is null, nothing is held. */
    public static Fact fact(String name, Object value) {
        return new Fact(name, value == null ? "" : value.toString());
    }
}
