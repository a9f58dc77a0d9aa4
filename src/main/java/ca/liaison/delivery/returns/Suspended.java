package ca.liaison.delivery.returns;

/** A room that wants to know when an address was suspended: to tell whoever can find out the right one. */
public interface Suspended {

    /** May be called again for the same suspension after a kill. */
    void suspended(Suspension suspension);
}
