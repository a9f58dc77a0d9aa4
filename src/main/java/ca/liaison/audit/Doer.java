package ca.liaison.audit;

/** Whoever does something, as far as the record needs to know. */
public interface Doer {

    /** The e-mail address of an account, or one word for what is no person: {@code anonymous}, {@code content}. */
    String name();

    /** The network address; empty where the portal itself acts. */
    String from();
}
