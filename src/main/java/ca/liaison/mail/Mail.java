package ca.liaison.mail;

import ca.liaison.Language;
import java.util.List;

/**
 * A message to one person, before it is MIME.
 *
 * @param messageId with its angle brackets
 * @param returnTo the envelope's sender, or null for the address that letters come from
 * @param markdown the body; rendered into the plain and the HTML part
 * @param footer Markdown, or null
 * @param list or null
 * @param markingLabel or null
 * @param replyTo or null
 */
public record Mail(
        String messageId,
        String returnTo,
        MailAddress to,
        String toName,
        Language language,
        String subject,
        String markdown,
        String footer,
        List<Attachment> attachments,
        ListHeaders list,
        String markingLabel,
        String replyTo) {

    public Mail {
        attachments = List.copyOf(attachments);
    }
}
