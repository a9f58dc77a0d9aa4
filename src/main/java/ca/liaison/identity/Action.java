package ca.liaison.identity;

/** What someone may want to do with a thing. */
public enum Action {
    READ,
    PUBLISH,
    ADMINISTER
}
