package ca.liaison.accounts.own;

import ca.liaison.web.forms.Field;

/**
 * Setting up an app that makes one-time codes: the key as a picture and in words, and a field {@code code} for the
 * first code.
 *
 * @param key in groups of four, as people copy it
 * @param drop where the app there is now is taken away, or null where there is none
 */
public record AuthenticatorPage(String action, QrPicture picture, String key, Field code, String drop) {}
