package ca.liaison.delivery;

/** Writes the messages of one kind of mailing: a room that sends has one bean of it. */
public interface Composer {

    /** As in {@link Mailing#kind}. */
    String kind();

    /**
     * Asked at the moment of handing over, so that whoever may not have it any more gets nothing. The same line
     * composed again gives the same message, as far as nothing has changed meanwhile. Several threads ask at once.
     */
    Composed compose(Mailing mailing, Delivery line);
}
