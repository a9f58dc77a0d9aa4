package ca.liaison.web.forms;

import ca.liaison.web.Link;
import ca.liaison.web.Notice;

/**
 * A page that shows something once, shown by the template {@code web/secret}.
 *
 * @param secret what is shown and not kept, for example a link
 * @param back where to go on
 */
public record SecretPage(Notice notice, String secret, Link back) {}
