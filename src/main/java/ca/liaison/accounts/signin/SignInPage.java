package ca.liaison.accounts.signin;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Field;

/**
 * Signing in: posts {@code name}, {@code password} and {@code next} to {@code action}.
 *
 * @param error one and the same words whatever was wrong, or null
 * @param next where to go afterwards
 * @param recovery where a forgotten passphrase leads
 * @param organization the way by the organization's identity provider, or null
 * @param notice why somebody is here again, or null
 * @param code of the app, where it may be given at once, or null
 */
public record SignInPage(
        String action,
        String name,
        String error,
        String next,
        String recovery,
        String organization,
        Notice notice,
        Field code) {}
