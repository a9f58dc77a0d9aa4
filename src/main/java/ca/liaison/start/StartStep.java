package ca.liaison.start;

/**
 * What a room has to do before the portal serves; {@link StartsIn} says when. A step may be taken again where the store
 * went away in the middle of it.
 */
public interface StartStep {

    /** @throws CannotStart with what has to be done about it */
    void take();
}
