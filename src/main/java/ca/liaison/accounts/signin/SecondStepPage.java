package ca.liaison.accounts.signin;

import ca.liaison.web.forms.Field;

/**
 * Proving a second factor, at sign-in or again later: posts {@code code}, {@code passkey} or {@code password}, and
 * {@code next}, to {@code action}.
 *
 * @param asked the message that says why this is asked
 * @param code the field for a code, or null where there is nothing that makes codes
 * @param password the field for the passphrase, where there is no second factor; or null
 * @param passkey what the browser is asked (JSON), or null where there is no passkey
 * @param next where to go afterwards, or null
 * @param lost where a lost second factor leads, or null
 * @param organization the way by the organization's identity provider, or null
 */
public record SecondStepPage(
        String action,
        String asked,
        Field code,
        Field password,
        String passkey,
        String next,
        String lost,
        String organization) {}
