package ca.liaison.circulars;

/** Where a circular stands. What leads from one to another is a {@link Move}. */
public enum CircularState {
    /** Is written. */
    DRAFT,
    /** Waits for somebody else to approve it. */
    SUBMITTED,
    /** Content and audience are frozen; it may be sent. */
    APPROVED,
    /** Goes out at a time that was set. */
    SCHEDULED,
    /** Has its number and goes out. */
    SENDING,
    /** Has gone out to everybody who was to have it. */
    SENT,
    /** Sending was stopped for good; who was not reached by then does not get it. */
    CANCELLED,
    /** Another circular corrects it. */
    SUPERSEDED,
    /** Was taken back. */
    WITHDRAWN,
    /** Its last day of validity is over. */
    EXPIRED;

    /** Whether those who were to have it may read it. */
    public boolean isIssued() {
        return compareTo(SENDING) >= 0;
    }

    /** Whether it may still be changed. */
    boolean isOpen() {
        return compareTo(SENDING) < 0;
    }

    /** Whether it still asks to be acknowledged. */
    boolean isInForce() {
        return this == SENDING || this == SENT || this == CANCELLED;
    }
}
