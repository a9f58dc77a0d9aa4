package ca.liaison.lists;

/** How somebody comes onto a list by themselves. */
public enum Joining {
    /** Whoever is signed in joins and leaves as they like. */
    OPEN,
    /** Whoever is signed in asks, and the office decides; they may leave as they like. */
    REQUEST,
    /** The office decides who is on it: nobody joins and nobody leaves by themselves. */
    OFFICE;

    boolean mayBeLeft() {
        return this != OFFICE;
    }
}
