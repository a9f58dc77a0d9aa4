package ca.liaison.delivery.returns;

import ca.liaison.delivery.returns.Return.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a mail system, a program or a reader's office sent back: reports by field (RFC 3464), in words, complaints
 * (RFC 5965), automatic replies (RFC 3834). Whatever is sent to it, it answers, in bounded time and memory.
 */
@ApplicationScoped
class ReturnReader {

    private static final Logger LOG = System.getLogger(ReturnReader.class.getName());
    private static final int DEEPEST = 2;
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private static final Set<String> NO_FAILURE = Set.of("delivered", "relayed", "expanded");
    private static final Pattern NOTIFIED =
            Pattern.compile("notificationType\\\\?\"\\s*:\\s*\\\\?\"(Bounce|Complaint)\\\\?\"");
    private static final Pattern NOTIFIED_OF = Pattern.compile(
            "emailAddress\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{3,320})\\\\?\"(?:[^{}]{0,600}?diagnosticCode\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{0,500}))?");

    private final ReturnTokens tokens;

    @Inject
    ReturnReader(ReturnAddress address) {
        this.tokens = new ReturnTokens(address);
    }

    /**
     * One for each recipient it tells about; one with what it is where it names nobody. Empty where it is no report:
     * somebody wrote.
     */
    List<Return> read(byte[] bytes) {
        try {
            return read(Parts.message(bytes), 0);
        } catch (MessagingException | RuntimeException odd) {
            LOG.log(Level.WARNING, "A message that came back cannot be read", odd);
            return List.of();
        }
    }

    private List<Return> read(MimeMessage message, int depth) throws MessagingException {
        var incoming = Incoming.of(message);
        var token = tokens.in(incoming);
        var found = found(incoming);
        if ((!incoming.hasStatus() || found.stream().noneMatch(one -> one.recipient() != null)) && depth < DEEPEST) {
            for (var part : incoming.parts()) {
                if (part.message() != null && (incoming.isReport() || incoming.isBySystem())) {
                    var within = read(part.message(), depth + 1);
                    if (within.stream().anyMatch(one -> one.kind() == Kind.BOUNCE && one.recipient() != null)) {
                        return within; // a report of a report: the first one knows
                    }
                }
            }
        }
        return found.stream()
                .limit(MOST)
                .map(one -> one.with(
                        one.token() == null ? token.orElse(null) : one.token(),
                        incoming.original().messageId()))
                .toList();
    }

    private static List<Return> found(Incoming incoming) {
        if (incoming.isComplaint()) {
            return complaints(incoming);
        }
        if (incoming.hasStatus()) {
            var byField = byField(incoming);
            if (!byField.isEmpty()) {
                return byField;
            }
        }
        var notified = notified(incoming);
        if (!notified.isEmpty()) {
            return notified;
        }
        if (incoming.failedByHeader().isEmpty()
                && !incoming.hasStatus()
                && !(incoming.isByDaemon() && incoming.isReport())
                && AutomaticReply.is(incoming.header(), incoming.subject())) {
            return List.of(plain(Kind.AUTO_REPLY, incoming.from().orElse(null)));
        }
        if (incoming.isReport()) {
            return byWords(incoming);
        }
        return incoming.isBySystem() ? List.of(plain(Kind.OTHER, null)) : List.of();
    }

    /** RFC 3464, 2.3: one group of fields for each recipient. */
    private static List<Return> byField(Incoming incoming) {
        var groups = new ArrayList<Fields>();
        incoming.parts().stream().filter(Part::isStatus).forEach(part -> groups.addAll(Fields.groups(part.text())));
        if (groups.isEmpty()) {
            groups.addAll(Fields.groups(incoming.text().report()));
        }
        var said = groups.stream().filter(ReturnReader::isAboutSomebody).toList();
        var named = new ArrayList<String>();
        for (var group : said) {
            named.add(recipient(group).orElse(null));
        }
        Map<String, Return> all = new LinkedHashMap<>();
        for (int i = 0; i < said.size() && i < MOST; i++) {
            var group = said.get(i);
            var address = named.get(i);
            if (address == null) {
                var others =
                        incoming.text().recipients(incoming.original(), incoming.failedByHeader(), incoming.others());
                address = others.keySet().stream()
                        .filter(one -> !named.contains(one))
                        .findFirst()
                        .orElse(null);
            }
            var words = address == null
                    ? incoming.text().report()
                    : incoming.text()
                            .about(
                                    address,
                                    Set.copyOf(named.stream()
                                            .filter(java.util.Objects::nonNull)
                                            .toList()));
            all.putIfAbsent(String.valueOf(address), byField(group, address, words, incoming, said.size() == 1));
        }
        return List.copyOf(all.values());
    }

    private static Return byField(Fields group, String address, String words, Incoming incoming, boolean alone) {
        var action = low(group.first("action"));
        var beside = Diagnosis.status(group.first("status")).orElse(null);
        var diagnostic = Optional.ofNullable(group.first("diagnostic-code")).orElse("");
        int type = diagnostic.indexOf(';');
        boolean byProgram = low(diagnostic).startsWith("x-unix");
        var answer = type >= 0 && type < 20 ? diagnostic.substring(type + 1).strip() : diagnostic;
        if (answer.length() < 15) {
            answer = answer + " " + words;
        }
        var command = Dialogue.of(words, incoming.text().report(), address == null ? "" : address, alone);
        var diagnosis = Diagnosis.of(answer, beside, command, byProgram);
        var kind = kind(action, beside);
        return new Return(
                kind,
                address,
                null,
                null,
                diagnosis.status(),
                shortened(answer),
                kind == Kind.BOUNCE && diagnosis.isPermanent() && !(alone && Diagnosis.tellsOfNoRoom(words)));
    }

    private static Kind kind(String action, String status) {
        if (NO_FAILURE.stream().anyMatch(action::startsWith)) {
            return Kind.OTHER;
        }
        if (action.startsWith("delayed")) {
            return Kind.DELAYED;
        }
        return action.isEmpty() && status != null && status.startsWith("2") ? Kind.OTHER : Kind.BOUNCE;
    }

    private static boolean isAboutSomebody(Fields group) {
        return group.first("final-recipient") != null
                || group.first("original-recipient") != null
                || group.first("action") != null;
    }

    /** As it was written to first; only then where it went from there. */
    private static Optional<String> recipient(Fields group) {
        return java.util.stream.Stream.of("original-recipient", "final-recipient", "x-actual-recipient")
                .map(name -> Addresses.inField(group.first(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Return> byWords(Incoming incoming) {
        var text = incoming.text();
        var named = text.recipients(incoming.original(), incoming.failedByHeader(), incoming.others());
        boolean late = incoming.isOnlyLate() && incoming.failedByHeader().isEmpty();
        var kind = late ? Kind.DELAYED : Kind.BOUNCE;
        if (named.isEmpty()) {
            return List.of(new Return(
                    kind,
                    null,
                    null,
                    null,
                    Diagnosis.status(text.report()).orElse(null),
                    shortened(text.report()),
                    false));
        }
        List<Return> all = new ArrayList<>();
        named.forEach((address, words) -> {
            boolean alone = named.size() == 1;
            var command = Dialogue.of(words, text.report(), address, alone);
            var diagnosis = Diagnosis.of(words, null, command, false);
            all.add(new Return(
                    kind, address, null, null, diagnosis.status(), shortened(words), !late && diagnosis.isPermanent()));
        });
        return all;
    }

    /** RFC 5965; where the report does not say to whom it was, the message does. */
    private static List<Return> complaints(Incoming incoming) {
        var report = incoming.parts().stream()
                .filter(Part::isFeedback)
                .map(part -> Fields.of(part.text()))
                .findFirst();
        var type = report.map(fields -> low(fields.first("feedback-type")))
                .filter(word -> !word.isEmpty())
                .orElse("abuse");
        var told = report.map(fields -> told(fields)).orElse(List.of()).stream()
                .map(Addresses::inField)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var named = told.isEmpty() ? incoming.original().to().stream().limit(1).toList() : told;
        if (named.isEmpty()) {
            return List.of(new Return(Kind.COMPLAINT, null, null, null, null, type, false));
        }
        return named.stream()
                .map(address -> new Return(Kind.COMPLAINT, address, null, null, null, type, false))
                .toList();
    }

    private static List<String> told(Fields report) {
        return report.all("original-rcpt-to").isEmpty()
                ? report.all("removal-recipient")
                : report.all("original-rcpt-to");
    }

    /** What a mail provider tells its customers as JSON, which subscriptions forward by mail. */
    private static List<Return> notified(Incoming incoming) {
        var text = incoming.text().report();
        var notified = NOTIFIED.matcher(text);
        if (!notified.find()) {
            return List.of();
        }
        boolean complaint = notified.group(1).equals("Complaint");
        Map<String, Return> all = new LinkedHashMap<>();
        var of = NOTIFIED_OF.matcher(text);
        while (of.find() && all.size() < MOST) {
            var address = Addresses.inField(of.group(1));
            var answer = of.group(2) == null ? "" : of.group(2);
            address.ifPresent(one -> {
                var diagnosis = Diagnosis.of(answer, null, Optional.empty(), false);
                all.putIfAbsent(
                        one,
                        new Return(
                                complaint ? Kind.COMPLAINT : Kind.BOUNCE,
                                one,
                                null,
                                null,
                                diagnosis.status(),
                                complaint ? "abuse" : shortened(answer),
                                !complaint && diagnosis.isPermanent()));
            });
        }
        return List.copyOf(all.values());
    }

    private static Return plain(Kind kind, String recipient) {
        return new Return(kind, recipient, null, null, null, "", false);
    }

    private static String low(String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String words) {
        var line = words.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
