package ca.liaison.publications;

/** Where a publication stands between its first draft and the archive. */
public enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN,
    SUPERSEDED,
    ARCHIVED;

    /**
     * Whether lists and searches show it to who does not ask for its state: a superseded or archived one is still
     * there, but is no longer what to go by.
     */
    public boolean isCurrent() {
        return this != SUPERSEDED && this != ARCHIVED;
    }

    /** Whether readers (within its marking) see it at all. */
    public boolean isReleased() {
        return this == PUBLISHED || this == SUPERSEDED || this == ARCHIVED;
    }
}
