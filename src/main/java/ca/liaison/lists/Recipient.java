package ca.liaison.lists;

import ca.liaison.Language;
import ca.liaison.digests.Pace;

/**
 * Somebody who gets what is sent to some lists.
 *
 * @param agency id, or null
 * @param list the first of the lists that they are on
 * @param isVouched whether somebody of the office put them there, by hand or by a rule; otherwise they joined
 * @param pace how soon they wish to be told
 */
public record Recipient(
        String email, String name, Language language, String agency, String list, boolean isVouched, Pace pace) {}
