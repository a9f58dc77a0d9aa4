package ca.liaison.identity;

/** What a signed-in person is trusted with. */
public enum Role {
    ADMINISTRATOR
}
