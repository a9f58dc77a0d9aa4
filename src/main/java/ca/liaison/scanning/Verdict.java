package ca.liaison.scanning;

/** What the scanner said. */
public sealed interface Verdict {

    record Clean() implements Verdict {}

    /** @param what the name the scanner has for it */
    record Infected(String what) implements Verdict {}

    /** Larger than the scanner is set up to take, so nobody can say. */
    record TooLarge() implements Verdict {}
}
