package ca.liaison;

import static java.util.Objects.requireNonNull;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of one mailbox (RFC 5321, section 4.1.2, without quoted local parts and address literals), in the one
 * spelling in which it is kept and compared: lower case, NFC, the domain in ASCII (RFC 5890).
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern INVISIBLE = Pattern.compile("[\u200b-\u200d\u2060\u180e\ufeff\u00ad]");
    /** Atoms with dots between them; letters and digits of any script (RFC 6531). */
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        requireNonNull(value, "value");
    }

    /** What somebody typed or pasted, where it is the address of one mailbox. */
    public static Optional<EmailAddress> read(String typed) {
        if (typed == null || typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll("").strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        return domain(text.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain)
                .filter(whole -> whole.length() <= LONGEST)
                .map(EmailAddress::new);
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The part after the sign, in ASCII. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
