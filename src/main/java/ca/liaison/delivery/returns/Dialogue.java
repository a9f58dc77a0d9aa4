package ca.liaison.delivery.returns;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * To which command of the SMTP dialogue a mail system gave its answer, as far as the report tells. Only the answer to
 * {@code RCPT} is about the recipient; before it, it is about us, and after {@code DATA} a filter may have spoken.
 */
enum Dialogue {
    CONNECT,
    MAIL,
    RCPT,
    DATA;

    private static final Map<Dialogue, List<Pattern>> TOLD = Map.of(
            CONNECT,
                    List.of(told("after (?:the )?initial connection|in reply to (?:helo|ehlo|end of greeting)|"
                            + "did not like our (?:ehlo|helo|greeting)|while performing the \\w{2,5} handshake|\\(state [1-6]\\)|"
                            + "after (?:helo|ehlo)|during (?:user open|greeting wait)|refused to talk to me")),
            MAIL,
                    List.of(
                            told(
                                    "after mail from|in reply to mail from|mail from response|did not like our mail from|"
                                            + "error following mail|does not like sender|\\[mail_from\\]|\\(state 1[0-3]\\)|rejected mail from")),
            RCPT,
                    List.of(told(
                            "after (?:pipelined )?rcpt|in reply to rcpt|rcpt(?: to)? response|did not like our rcpt|"
                                    + "error following rcpt|does not like recipient|\\[rcpt_to\\]|\\(state 14\\)|"
                                    + "(?:server )?has rejected (?:the )?address|smtp command\\s+rcpt|rejected (?:the )?recipient|"
                                    + "command: ?rcpt|^\\s*rcpt to: ?<?\\S+@")),
            DATA,
                    List.of(told("after (?:end of )?data|after pipelined data|in reply to (?:end of )?data|"
                            + "did not like our (?:final )?data|after i sent the message|data response|\\[data\\]|\\(data\\)|"
                            + "smtp command\\s+data|\\(state 1[5-9]\\)|error following data|failed after .{0,10}message|"
                            + "[45]\\d\\d:? :\\s*user unknown"))); // some carriers leave the name out,
    // after the message

    private static final Pattern SAID = Pattern.compile("^\\s*>>>\\s*(\\w+)");
    private static final Pattern ANSWERED = Pattern.compile("^\\s*<<<\\s*[45]\\d\\d");

    /**
     * @param words what is said about the recipient
     * @param report the whole report
     * @param alone whether it is about this recipient only
     */
    static Optional<Dialogue> of(String words, String report, String recipient, boolean alone) {
        var transcript = inTranscript(report, recipient, alone);
        if (transcript.isPresent()) {
            return transcript;
        }
        var told = toldIn(words);
        return told.isPresent() || !alone ? told : toldIn(report);
    }

    private static Optional<Dialogue> toldIn(String words) {
        return List.of(DATA, RCPT, MAIL, CONNECT).stream()
                .filter(command -> TOLD.get(command).stream()
                        .anyMatch(way -> way.matcher(words).find()))
                .findFirst();
    }

    /** Lines of {@code >>> RCPT To:<…>} and {@code <<< 550 …} (sendmail and many after it). */
    private static Optional<Dialogue> inTranscript(String report, String recipient, boolean alone) {
        Dialogue now = null;
        Dialogue answered = null;
        Set<Dialogue> all = EnumSet.noneOf(Dialogue.class);
        for (var line : report.split("\\n")) {
            var said = SAID.matcher(line);
            if (said.find()) {
                now = command(said.group(1));
                Optional.ofNullable(now).ifPresent(all::add);
            } else if (now != null
                    && ANSWERED.matcher(line).find()
                    && (alone || line.toLowerCase(Locale.ROOT).contains(recipient))) {
                answered = now;
            }
        }
        return answered == null && all.size() == 1 ? all.stream().findFirst() : Optional.ofNullable(answered);
    }

    private static Dialogue command(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "MAIL" -> MAIL;
            case "RCPT" -> RCPT;
            case "DATA" -> DATA;
            case "HELO", "EHLO", "STARTTLS" -> CONNECT;
            default -> null;
        };
    }

    private static Pattern told(String ways) {
        return Pattern.compile("(?m)" + ways, CASE_INSENSITIVE);
    }
}
