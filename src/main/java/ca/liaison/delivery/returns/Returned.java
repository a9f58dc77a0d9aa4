package ca.liaison.delivery.returns;

/** A room that sent something and wants to know what came back. */
public interface Returned {

    /**
     * Takes note of it. May be called again with the same return after a kill.
     *
     * @return whether it was about something of this room, told by a genuine token or by the number of a message to
     *     this recipient. Of what it did not send, a room believes nothing
     */
    boolean returned(Return report);
}
