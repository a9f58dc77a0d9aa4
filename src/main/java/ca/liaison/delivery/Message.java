package ca.liaison.delivery;

import ca.liaison.mail.Attachment;
import ca.liaison.mail.ListHeaders;
import java.util.List;

/**
 * What one addressee gets, in their language.
 *
 * @param subject one line
 * @param markdown the body, rendered into a plain and an HTML part of one light layout; raw HTML is escaped, links are
 *     made absolute by {@code LIAISON_BASE_URL}
 * @param footer Markdown, below a line and smaller: why they get it and how they stop it; or null
 * @param list or null
 * @param markingLabel or null; stands in the header {@code X-Liaison-Marking} and in the first line
 * @param replyTo an address, or null
 */
public record Message(
        String subject,
        String markdown,
        String footer,
        List<Attachment> attachments,
        ListHeaders list,
        String markingLabel,
        String replyTo)
        implements Composed {

    public Message {
        attachments = List.copyOf(attachments);
    }
}
