package ca.liaison.delivery;

/** How far a mailing is. */
public enum Progress {
    /** Its audience is not whole yet: nothing is sent. */
    PLANNING,
    RUNNING,
    PAUSED,
    /** Every line is final. */
    COMPLETE,
    /** Nothing more is sent; what was sent stays sent. */
    CANCELLED;

    public boolean isOver() {
        return this == COMPLETE || this == CANCELLED;
    }
}
