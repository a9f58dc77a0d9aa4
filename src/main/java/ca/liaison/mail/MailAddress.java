package ca.liaison.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it is written in a command of SMTP (RFC 5321, RFC 6531): the domain in ASCII, the local part as
 * it is, quoted where it was quoted.
 */
public record MailAddress(String local, String domain) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern ATOMS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\P{ASCII}-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\P{ASCII}-]+)*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~\\P{ASCII}]|\\\\[ -~])*\"");
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}]");

    /** Empty where no mail can be sent to it. */
    public static Optional<MailAddress> parse(String text) {
        if (text == null || text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        var whole = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = whole.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        var local = whole.substring(0, at);
        var domain = ascii(whole.substring(at + 1));
        boolean written =
                (ATOMS.matcher(local).matches() || QUOTED.matcher(local).matches())
                        && !INVISIBLE.matcher(local).find()
                        && bytes(local) <= LONGEST_LOCAL;
        return written && HOST.matcher(domain).matches() && bytes(local) + 1 + domain.length() <= LONGEST
                ? Optional.of(new MailAddress(local, domain.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether it can be sent only through a relay that offers SMTPUTF8. */
    public boolean needsUtf8() {
        return bytes(local) != local.length();
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
