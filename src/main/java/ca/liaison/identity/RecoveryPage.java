package ca.liaison.identity;

import ca.liaison.web.Field;
import ca.liaison.web.Notice;

/** Asking for a link to get in again: posts {@code email}. With a notice it was asked for, whoever it was. */
public record RecoveryPage(String action, Field email, Notice notice) {}
