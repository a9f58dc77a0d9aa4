package ca.liaison.delivery;

/** What goes first when several mailings wait for the same relay. */
public enum Priority {
    URGENT,
    BULK
}
