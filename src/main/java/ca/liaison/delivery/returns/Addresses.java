package ca.liaison.delivery.returns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses in the words and fields of mail systems. */
final class Addresses {

    /** Each part has a limit, so that no text makes the search slow. */
    static final Pattern IN_TEXT = Pattern.compile(
            "(?:\"[^\"\\s<>@]{1,64}\"|[\\p{L}\\p{N}!#$%&*+?^_`~.-][\\p{L}\\p{N}!#$%&'*+/=?^_`{}~.-]{0,127})"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,10}[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})");

    private static final Pattern ROUTE = Pattern.compile("^(?:@[^:,@]{1,255},?){1,10}:");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:\"[^\"\\r\\n]{1,128}\"|[^\\s<>()\\[\\],;:\"@|]{1,128})@[^\\s<>()\\[\\],;:\"@|/]{1,255}");
    private static final int MOST = 100;

    private Addresses() {}

    /** Those in a text, each once, in their order. */
    static List<String> in(CharSequence text) {
        Set<String> all = new LinkedHashSet<>();
        var found = IN_TEXT.matcher(text);
        while (found.find() && all.size() < MOST) {
            all.add(plain(found.group()));
        }
        return new ArrayList<>(all);
    }

    /**
     * The address in a field such as {@code rfc822; <a@b.ca>}. Empty where it holds something else: a file, a program,
     * a host.
     */
    static Optional<String> inField(String value) {
        if (value == null) {
            return Optional.empty();
        }
        var address = value.substring(value.indexOf(';') + 1).strip();
        if (address.startsWith("<") && address.indexOf('>') > 0) {
            address = address.substring(1, address.indexOf('>'));
        }
        address = ROUTE.matcher(address).replaceFirst("").strip();
        int comment = address.indexOf(" (");
        if (comment > 0) {
            address = address.substring(0, comment);
        }
        return WHOLE.matcher(address).matches() ? Optional.of(plain(address)) : Optional.empty();
    }

    static String plain(String address) {
        var small = address.toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        var local = small.substring(0, at);
        if (local.length() > 2 && local.startsWith("\"") && local.endsWith("\"") && !local.contains(" ")) {
            local = local.substring(1, local.length() - 1); // the quotes are of the syntax, not of the name
        }
        var domain = small.substring(at + 1);
        while (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1);
        }
        return local + "@" + domain;
    }
}
