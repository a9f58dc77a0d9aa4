package ca.liaison.delivery.returns;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a machine answered for somebody who is away (RFC 3834), which tells nothing about the delivery. */
final class AutomaticReply {

    private static final Pattern SUBJECT = Pattern.compile(
            "^\\s*(?:\\[?auto(?:matic(?:ally)?|mated)?[ -]?(?:generated )?(?:re(?:ply|sponse|sponder)|:)|auto(?:reply|response)\\b|"
                    + "out of (?:the )?office|out-of-office|ooo\\b|vacation|on (?:vacation|leave|holiday)|away (?:from|notice)|"
                    + "i am (?:away|out|on)\\b|r[ée]ponse automatique|absen(?:ce|t)\\b|en cong[ée]|"
                    + "automatische (?:antwort|beantwort|antwoord)|abwesenheit|abwesend|afwezig|automatisch antwoord|"
                    + "respuesta autom[áa]tica|fuera de (?:la )?oficina|ausencia|resposta autom[áa]tica|risposta automatica|"
                    + "fuori (?:ufficio|sede)|automatiskt? svar|fr[åa]nvaro|automaattinen vastaus|автоматический ответ|автоответ|"
                    + "自動返信|自动回复|自動回覆|부재중|자동 응답|autosvar|odpowied[źz] automatyczna|automatick[áa] odpov)",
            CASE_INSENSITIVE | UNICODE_CASE);

    private AutomaticReply() {}

    static boolean is(Fields header, String subject) {
        var submitted = low(header.first("auto-submitted"));
        return submitted.startsWith("auto-replied")
                || !header.all("x-autoreply").isEmpty()
                || !header.all("x-autorespond").isEmpty()
                || !header.all("x-autoresponder").isEmpty()
                || !header.all("x-auto-reply").isEmpty()
                || low(header.first("precedence")).startsWith("auto_reply")
                || low(header.first("x-precedence")).startsWith("auto_reply")
                || low(header.first("delivered-to")).startsWith("autoresponder")
                || SUBJECT.matcher(subject).find();
    }

    private static String low(String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
