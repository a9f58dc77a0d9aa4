package ca.liaison.accounts.signin;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Field;

/** Asking for a link to get in again: posts {@code email}. With a notice it was asked for, whoever it was. */
public record RecoveryPage(String action, Field email, Notice notice) {}
