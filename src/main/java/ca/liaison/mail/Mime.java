package ca.liaison.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Puts a message together: plain text and HTML of the same Markdown, then the attachments. Every line on the wire is
 * short and ASCII, whatever stands in it; what somebody typed never becomes a header.
 */
@ApplicationScoped
class Mime {

    private static final String UTF8 = "UTF-8";
    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_ADDRESS = 900;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern PATH = Pattern.compile("[/\\\\:]+");
    private static final Pattern LIST_ID = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MailMarkdown markdown;
    private final Relay relay;
    private final Dkim dkim;
    private final Clock clock;

    @Inject
    Mime(MailMarkdown markdown, Relay relay, Dkim dkim, Clock clock) {
        this.markdown = markdown;
        this.relay = relay;
        this.dkim = dkim;
        this.clock = clock;
    }

    /** As it goes out: saved, and signed where there is a key. */
    MimeMessage message(Mail mail) throws MessagingException, IOException {
        var message = new Numbered(mail.messageId());
        message.setEnvelopeFrom(mail.returnTo() == null ? relay.from() : mail.returnTo());
        message.setFrom(new InternetAddress(relay.from()));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, address(mail.to(), mail.toName()));
        message.setSubject(oneLine(mail.subject(), LONGEST_SUBJECT), UTF8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", Layout.tag(mail.language()));
        message.setHeader("Auto-Submitted", "auto-generated"); // no replies from machines (RFC 3834)
        var replyTo = MailAddress.parse(mail.replyTo());
        if (replyTo.isPresent() && !replyTo.get().needsUtf8()) {
            message.setReplyTo(new InternetAddress[] {address(replyTo.get(), null)});
        }
        if (mail.markingLabel() != null) {
            message.setHeader(
                    "X-Liaison-Marking", MimeUtility.encodeText(oneLine(mail.markingLabel(), 100), UTF8, null));
        }
        if (mail.list() != null) {
            add(message, mail.list());
        }
        message.setContent(content(mail));
        message.saveChanges();
        if (dkim.signs()) {
            dkim.sign(message, domain());
        }
        return message;
    }

    /** The domain of the address that letters come from. */
    String domain() {
        return relay.from().substring(relay.from().lastIndexOf('@') + 1);
    }

    Written written(Mail mail) throws MessagingException, IOException {
        var headers = new ArrayList<String>();
        for (var header : Collections.list(message(mail).getAllHeaders())) {
            headers.add(header.getName() + ": " + MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return new Written(headers, text(mail), html(mail));
    }

    private String text(Mail mail) {
        return Layout.text(mail, body(mail), footer(mail));
    }

    private String html(Mail mail) {
        return Layout.html(mail, body(mail), footer(mail));
    }

    private Rendered body(Mail mail) {
        return markdown.render(mail.markdown(), mail.language());
    }

    private Rendered footer(Mail mail) {
        return mail.footer() == null ? null : markdown.render(mail.footer(), mail.language());
    }

    private MimeMultipart content(Mail mail) throws MessagingException {
        var both = new MimeMultipart("alternative", part(text(mail), "plain"), part(html(mail), "html"));
        if (mail.attachments().isEmpty()) {
            return both;
        }
        var first = new MimeBodyPart();
        first.setContent(both);
        var all = new MimeMultipart("mixed", first);
        for (var attachment : mail.attachments()) {
            all.addBodyPart(part(attachment));
        }
        return all;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), UTF8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        var name = PATH.matcher(oneLine(attachment.name(), 200)).replaceAll("_");
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Content(attachment, name)));
        part.setHeader("Content-Transfer-Encoding", "base64"); // else it would be read once more to choose one
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(name);
        return part;
    }

    private static void add(MimeMessage message, ListHeaders list) throws MessagingException {
        if (!LIST_ID.matcher(list.id()).matches()) {
            throw new IllegalArgumentException("A list's id has the form of a host name");
        }
        message.setHeader("List-Id", "<" + list.id() + ">");
        message.setHeader("List-Help", "<" + plain(list.help()) + ">");
        var mailto = MailAddress.parse(list.mailto()).filter(one -> !one.needsUtf8());
        message.setHeader(
                "List-Unsubscribe",
                "<" + plain(list.unsubscribe()) + ">"
                        + mailto.map(one -> ",\r\n <mailto:" + one + "?subject=unsubscribe>")
                                .orElse(""));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static String plain(URI address) {
        var ascii = address.toASCIIString();
        if (ascii.length() > LONGEST_ADDRESS || ascii.indexOf('>') >= 0) {
            throw new IllegalArgumentException("An address in a list's headers is too long");
        }
        return ascii;
    }

    private static InternetAddress address(MailAddress to, String name) throws MessagingException {
        var address = new InternetAddress();
        address.setAddress(to.toString());
        if (name != null && !name.isBlank()) {
            try {
                address.setPersonal(oneLine(name, 100), UTF8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java platform has UTF-8", e);
            }
        }
        return address;
    }

    private static String oneLine(String text, int longest) {
        var line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** The same message sent again has the same number, so that its reader's mail system can tell. */
    private static final class Numbered extends SMTPMessage {

        private final String number;

        Numbered(String number) {
            super(SESSION);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    private record Content(Attachment attachment, String name) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return attachment.content().get();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            var type = attachment.mediaType();
            return type != null && MEDIA_TYPE.matcher(type).matches() && !type.startsWith("multipart/")
                    ? type
                    : "application/octet-stream";
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
