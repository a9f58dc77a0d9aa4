package ca.liaison.search;

/**
 * What the index knows an entry by: the source that it is of, and its id there. As text both with a slash between them,
 * {@code publication/organized-crime}.
 *
 * @param source the name of its {@link Source}, without a slash; empty where there is but one
 */
public record EntryId(String source, String id) {

    static final String BETWEEN = "/";

    /** What begins with no name of a source is of the one without a name. */
    public static EntryId read(String text) {
        var between = text.indexOf(BETWEEN);
        return between < 0
                ? new EntryId("", text)
                : new EntryId(text.substring(0, between), text.substring(between + 1));
    }

    @Override
    public String toString() {
        return source.isEmpty() ? id : source + BETWEEN + id;
    }
}
