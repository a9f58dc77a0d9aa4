package ca.liaison.accounts;

import java.time.Instant;

/** When and from which network address somebody signed in. */
public record SignInNote(Instant at, String from) {}
