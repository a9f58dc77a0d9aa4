package ca.liaison.accounts.signin;

import ca.liaison.web.Notice;

/** The second factor is lost: posts the call for help to {@code action}. With a notice it went out. */
public record LostPage(String action, String back, Notice notice) {}
