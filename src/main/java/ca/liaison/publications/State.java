package ca.liaison.publications;

/** Where a publication stands between its first draft and the archive. */
public enum State {
    DRAFT, PUBLISHED, WITHDRAWN, SUPERSEDED, ARCHIVED;

    /** Whether readers (within its marking) see it at all. */
    public boolean isReleased() {
        return this == PUBLISHED || this == SUPERSEDED || this == ARCHIVED;
    }
}
