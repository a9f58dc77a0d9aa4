package ca.liaison.search;

/**
 * What someone who is still typing may mean. The value is the id for a title, as its source has it, and the code for a
 * tag.
 */
public record Suggestion(Kind kind, String text, String value) {

    /** What is suggested. */
    public enum Kind {
        TITLE,
        TOPIC,
        ORGANIZATION
    }
}
