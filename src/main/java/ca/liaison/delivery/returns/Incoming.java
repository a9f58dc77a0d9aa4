package ca.liaison.delivery.returns;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message taken apart, with what is told from its header.
 *
 * @param text everything that is written in it, one part below the other
 */
record Incoming(Fields header, String subject, List<Part> parts, ReportText text, Original original) {

    private static final Pattern FROM_A_SYSTEM = Pattern.compile(
            "mailer[-_. ]?daemon|post[-_ ]?master|mail deliver|delivery (?:sub)?system|no-?reply|mail[ -]?delivery|system administrator|^<>$",
            CASE_INSENSITIVE);
    private static final Pattern DAEMON =
            Pattern.compile("mailer[-_. ]?daemon|post[-_]?master@|mail deliver", CASE_INSENSITIVE);
    private static final Pattern ANSWER = Pattern.compile("(?<![\\d.])[45]\\d\\d[ -]{1,3}\\S");
    private static final Pattern TELLS_OF_FAILURE = Pattern.compile(
            "returned mail|undeliver|delivery (?:status|failure|has failed|failed|problem|error)|failure notice|failure delivery|"
                    + "mail (?:delivery )?(?:failed|failure|system error|error)|could not (?:be )?deliver|couldn't (?:be )?deliver|"
                    + "cannot be delivered|can't be delivered|wasn't able to deliver|unable to deliver|not (?:be )?delivered|"
                    + "delivery of .{0,40}failed|did not reach|error sending your mail|non[- ]?remis|remise .{0,30}(?:impossible|échou)|"
                    + "échec de (?:la )?remise|non distribu|unzustellbar|no se (?:ha )?pudo entregar|não (?:foi )?entreg|impossibile recapit|"
                    + "не доставлен|error delivering|permanent (?:fatal )?errors?|delivery errors|rejected recipient|returned to sender|"
                    + "delivery notification|message delivery|loop alert|duplicated message-id|送信できません|無法傳遞|退信",
            CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONLY_LATE = Pattern.compile(
            "warning message only|has not yet been delivered|has been delayed|will be retried|do not need to resend|"
                    + "delivery (?:is |has been )?(?:temporarily )?delayed|delivery status notification \\(delay\\)|still being (?:tried|retried)|"
                    + "will (?:continue|keep) (?:to try|trying)|remise retard|n'a pas encore été",
            CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAG =
            Pattern.compile("<(?:/?(?:p|br|div|tr|li|h\\d)\\b)[^>]{0,500}>", CASE_INSENSITIVE);
    private static final Pattern ANY_TAG =
            Pattern.compile("<(?:style|script)\\b[^>]{0,500}>[^<]{0,20000}|</?[a-z!][^>@]{0,500}>", CASE_INSENSITIVE);

    static Incoming of(MimeMessage message) throws MessagingException {
        var all = new StringBuilder();
        var lines = message.getAllHeaderLines();
        while (lines.hasMoreElements() && all.length() < 100_000) {
            all.append(lines.nextElement()).append('\n');
        }
        var header = Fields.of(all.toString());
        var parts = Parts.of(message);
        var text = ReportText.of(text(parts));
        var original = parts.stream()
                .filter(Part::isOriginal)
                .map(part -> Original.of(part.text()))
                .findFirst()
                .orElseGet(() -> text.header().isEmpty() ? Original.NONE : Original.of(text.header()));
        return new Incoming(header, decoded(header.first("subject")), parts, text, original);
    }

    boolean hasStatus() {
        return parts.stream().anyMatch(Part::isStatus) || text.report().contains("Final-Recipient:");
    }

    boolean isComplaint() {
        return parts.stream().anyMatch(Part::isFeedback)
                || subject.strip().toLowerCase(java.util.Locale.ROOT).startsWith("complaint about message from")
                        && original != Original.NONE;
    }

    /** Named by the system that returned it (Exim and those that learned from it). */
    List<String> failedByHeader() {
        return ReportText.addressesOf(header.all("x-failed-recipients")).stream()
                .distinct()
                .toList();
    }

    boolean isReport() {
        boolean inSubject = TELLS_OF_FAILURE.matcher(subject).find();
        boolean inText = TELLS_OF_FAILURE.matcher(text.report()).find() || isBySystem() && repeatsAnAnswer();
        return hasStatus()
                || !failedByHeader().isEmpty()
                || isBySystem() && (inSubject || inText)
                || inSubject && inText
                || isOfReportType();
    }

    private boolean repeatsAnAnswer() {
        return ANSWER.matcher(text.report()).find()
                && Diagnosis.of(text.report(), null, Optional.empty(), false).isKnown();
    }

    /** Written in the name of a mail system, and not only by a machine. */
    boolean isByDaemon() {
        return DAEMON.matcher(String.join(" ", header.all("from"))).find();
    }

    boolean isBySystem() {
        return FROM_A_SYSTEM.matcher(sender()).find();
    }

    private boolean isOfReportType() {
        var type = header.first("content-type");
        return type != null
                && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/report")
                && !isComplaint()
                && !type.contains("disposition-notification");
    }

    boolean isOnlyLate() {
        return ONLY_LATE.matcher(subject).find()
                || ONLY_LATE.matcher(text.report()).find();
    }

    /** Us, and whoever reported. */
    Set<String> others() {
        var all = new HashSet<String>();
        for (var name : List.of("from", "to", "return-path", "delivered-to", "sender", "reply-to")) {
            all.addAll(ReportText.addressesOf(header.all(name)));
        }
        return all;
    }

    Optional<String> from() {
        return ReportText.addressesOf(header.all("from")).stream().findFirst();
    }

    private String sender() {
        return String.join(" ", header.all("from")) + "\n" + String.join(" ", header.all("sender")) + "\n"
                + String.join("", header.all("return-path"));
    }

    private static String text(List<Part> parts) {
        boolean plain = parts.stream()
                .anyMatch(part -> part.isText()
                        && !part.type().equals("text/html")
                        && !part.text().isBlank());
        return parts.stream()
                .filter(part -> part.isText() && !(plain && part.type().equals("text/html")))
                .map(part -> part.type().equals("text/html") ? withoutTags(part.text()) : part.text())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutTags(String html) {
        return ANY_TAG.matcher(TAG.matcher(html).replaceAll("\n"))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    static String decoded(String subject) {
        if (subject == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(subject));
        } catch (UnsupportedEncodingException | RuntimeException odd) {
            return subject;
        }
    }
}
