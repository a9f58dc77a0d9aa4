package ca.liaison.delivery.returns;

/** A room that takes in what somebody sends by mail to be published. */
public interface Intake {

    /** Whether this sender may hand something in. The relay vouched for the address before. */
    boolean takesFrom(String sender);

    /**
     * Takes it in as a draft. May be called again with the same after a kill.
     *
     * @return whether it was taken; else somebody has to look at it
     */
    boolean take(Submission submission);
}
