package ca.liaison.delivery.returns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the answer of a mail system means for the address: whether it does not exist (for good), or the answer is about
 * something else. Words decide before numbers, as many systems give one number to everything; where the words are of
 * nothing known, the enhanced status does (RFC 3463).
 *
 * @param status the enhanced status in the words, else the one beside them, or null
 * @param words the answer, without addresses and links, which may hold any word
 * @param command of the dialogue that was answered, where known
 * @param byProgram whether no mail system answered but a program or file of the receiving machine
 * @param inOwnWords whether the system that reports says itself that the address is unknown, and does not only repeat
 *     the answer of another one that may hide a filter behind it
 */
record Diagnosis(String status, String words, Optional<Dialogue> command, boolean byProgram, boolean inOwnWords) {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S{1,500}", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])[45]\\d\\d(?=[ :#<,-])(?![\\d.])");
    private static final Pattern AFTER_REPLY =
            Pattern.compile("(?<![\\d.])[245]\\d\\d[ -]['#]?([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");
    /** Where the address is spoken of so plainly that no filter says it, whatever was answered. */
    private static final Pattern PLAINLY = any(
            "invalid (?:recipient|final delivery)|destinataire invalide|adresse.{0,20} invalide|bad destination",
            "doesn't have an? |has moved|mailbox (?:has )?moved|no longer (?:on|here|with|employed|works?)|not our customer");

    private static final Pattern NEVER = Pattern.compile("[24]\\..*|5\\.2\\.[23]|5\\.[3467]\\..*");

    private static final Pattern NO_ADDRESS = Pattern.compile("[45]\\.1\\.(?:1|2|3|6|10)|5\\.4\\.4");

    /**
     * About the mailbox, the message, the sender, the way there or the moment: not about whether the address exists.
     */
    private static final Pattern OTHERWISE = any(
            "(?:mailbox|inbox|account|folder|boîte aux lettres|boîte|bal|quota).{0,40}\\b(?:full|pleine?|exceed|over|dépassé)",
            "over.?quota|quota.{0,20}exceed|exceed\\w* .{0,40}(?:quota|storage|size|limit)|out of storage",
            "(?:insufficient|not enough|no) .{0,20}(?:space|storage)|disk (?:is )?full|(?:mailbox|message|mail) size",
            "too (?:large|big|long|many|fast|much)|size limit|line limit|\\bfull\\b(?! (?:name|details|headers?|message|text|report))",
            "spam|junk|\\bube\\b|virus|malware|phish|unsolicited|bulk mail",
            "black.?list|block.?list|\\bblocked\\b|\\brbl\\b|dnsbl|blocked using|banned|abuse|reputation|greylist",
            "policy|policies|dmarc|\\bspf\\b|dkim|authenticat|verification|not authori[sz]ed|unauthori[sz]ed",
            "reverse dns|\\brdns\\b|\\bptr\\b|mismatches client|client host rejected|not accepting|frequency",
            "relay(?:ing)? (?:access )?(?:denied|not|prohibited)|(?:no|insecure|open|not|to) relay",
            "sender (?:address )?(?:re)?(?:jected|verify)|domain of sender|sender domain|sender rejected|from: domain",
            "rate.?limit|temporar|try (?:again )?later|expired|timed? ?out|timeout|retry|deferred|connection refused",
            "\\bloop|hop ?count|too many hops|mail system problem|system config|local error",
            "disabled|suspended|inactive|frozen|locked|discontinued|deactivated|désactivé|on hold|expired account",
            "protocol (?:violation|error)|does not support|header error|content (?:rejected|error)|media error",
            "not allowed|prohibited|forbidden|refused to accept|permission|access denied(?<!rejected: access denied)",
            "cannot open|couldn't create|mailer error|delivery agent|routing loop|duplicated message-id");

    /** Said above the fields by the system where the mailbox is, it weighs more than an answer below that is older. */
    private static final Pattern NO_ROOM = any(
            "not enough disk space|disk quota|quota exceeded|over quota|mailbox (?:is )?full|out of storage|disk full");

    private static final Pattern UNKNOWN = any(
            "(?:user|recipient|mailbox|address|account|alias|destinataire|utilisateur|usager).{0,30}"
                    + "\\b(?:unknown|inconnue?)\\b",
            "\\b(?:unknown|unrecogni[sz]ed|inconnue?)\\b[^\\d.()]{0,30}(?:user|recipient|mailbox|address|local.?part|alias|account|person|name)",
            "no (?:such |mailbox |valid |matching )(?:\\w+ )?(?:user|recipient|mailbox|address|person|account|host|domain|here|name|one)",
            "\\bno mailbox here|no such (?:user|domain|host|mailbox|recipient)",
            "does ?n[o']t (?:exist|have an? \\S{0,60} ?account)|doesn't have an? |not exist|n'existe pas|existe pas",
            "\\b(?:user|recipient|mailbox|address|account|name|host|domain|group)\\b.{0,60}"
                    + "(?:not found|couldn't be found|could not be found|not recogni[sz]ed|not known|introuvable|is invalid|not listed)",
            "not listed in (?:the )?(?:public )?(?:name|address|directory|domino)|recipnotfound|recipientnotfound",
            "invalid (?:recipient|mailbox|user|address|final delivery|local|domain|host)|destinataire invalide|adresse.{0,20} invalide",
            "bad (?:destination|recipient) (?:mailbox|system|address)|illegal (?:user|alias)",
            "mailbox (?:has )?moved|has moved|no longer (?:on|available|valid|here|with|employed|works?|in use)|not our customer|changed (?:his|her|their|my) address",
            "recipient address rejected: access denied|not a valid (?:user|mailbox|recipient|address)|no longer on server");

    /** Which no remote system can say: the one that reports looked for it. */
    private static final Pattern NO_HOST = any(
            "host (?:unknown|(?:name )?not found|or domain name not found)|domain (?:name )?(?:not found|does not exist|is not reachable)",
            "no such (?:domain|host)|unrouteable|unroutable (?:mail )?(?:address|domain)|invalid domain|illegal (?:host|domain)",
            "name service error.{0,80}not found|could not be resolved|no (?:mx|dns|a) (?:record|found)|non-?existent (?:host|domain)");

    /**
     * How a system speaks that looked for the address itself. A bare "user unknown" or "not found" may be the summary
     * of what another one said, at whatever moment.
     */
    private static final Pattern LOOKED_FOR = any(
            "\\b(?:unknown|unrecogni[sz]ed|inconnue?)\\b[^\\d.()]{0,30}(?:user|recipient|mailbox|address|local.?part|alias|account|person|name)",
            "not recogni[sz]ed|not listed in|is invalid|invalid (?:recipient|mailbox|user|address|final delivery|local)",
            "no such (?:user|recipient|mailbox|address|person|account)|no mailbox here|couldn't be found|could not be found",
            "(?:destinataire|utilisateur|usager|adresse|boîte).{0,30}(?:inconnue?|introuvable|n'existe pas)");

    /** The beginning of an answer to RCPT, as most systems give it. */
    private static final Pattern NAMING = Pattern.compile(
            "(?:^|[45]\\d\\d[ -:]{1,3}(?:[45]\\.\\d{1,3}\\.\\d{1,3} )?)(?:[<\\[](?:ADDRESS)[>\\]]\\s{0,2}(?:\\.\\.\\.|:|,)|(?:ADDRESS)\\.\\.\\. |(?i:unknown user) <?(?:ADDRESS))"
                    .replace("ADDRESS", Addresses.IN_TEXT.pattern()));

    /** @param beside the status beside the answer, or null */
    static Diagnosis of(String answer, String beside, Optional<Dialogue> command, boolean byProgram) {
        var words = Addresses.IN_TEXT
                .matcher(LINK.matcher(answer).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("[\\s<>\"]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        boolean named = command.isEmpty() && NAMING.matcher(answer).find();
        return new Diagnosis(
                status(answer).orElse(beside),
                words,
                named ? Optional.of(Dialogue.RCPT) : command,
                byProgram,
                answer.toLowerCase(Locale.ROOT)
                        .lines()
                        .anyMatch(line -> LOOKED_FOR.matcher(line).find()
                                && !REPLY.matcher(line).find()));
    }

    static Optional<String> status(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var afterReply = AFTER_REPLY.matcher(text);
        if (afterReply.find()) {
            return Optional.of(afterReply.group(1));
        }
        var anywhere = STATUS.matcher(text);
        return anywhere.find() ? Optional.of(anywhere.group(1)) : Optional.empty();
    }

    /**
     * Whether an answer says anything against the address: not where it was about room, size, content, policy or the
     * moment.
     */
    static boolean weighs(String status, String answer) {
        return (status == null || !NEVER.matcher(status).matches())
                && !OTHERWISE
                        .matcher(of(answer, status, Optional.empty(), false).words())
                        .find();
    }

    static boolean tellsOfNoRoom(String words) {
        return NO_ROOM.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether it says anything that is known here. */
    boolean isKnown() {
        return Stream.of(OTHERWISE, UNKNOWN, NO_HOST, PLAINLY)
                .anyMatch(one -> one.matcher(words).find());
    }

    boolean isPermanent() {
        if (byProgram || command.filter(Diagnosis::isAboutUs).isPresent()) {
            return false;
        }
        if (OTHERWISE.matcher(words).find()) {
            return false;
        }
        boolean unknown = UNKNOWN.matcher(words).find();
        boolean numbered = status != null && NO_ADDRESS.matcher(status).matches();
        if (PLAINLY.matcher(words).find()
                || NO_HOST.matcher(words).find()
                || numbered && (unknown || status.startsWith("5"))) {
            return true;
        }
        return unknown && command.map(one -> one == Dialogue.RCPT).orElse(inOwnWords);
    }

    private static boolean isAboutUs(Dialogue command) {
        return command == Dialogue.CONNECT || command == Dialogue.MAIL;
    }

    private static Pattern any(String... ways) {
        return Pattern.compile(String.join("|", ways), Pattern.UNICODE_CASE);
    }
}
