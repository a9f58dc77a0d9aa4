package ca.liaison.delivery.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The message that came back, as far as its header was sent along.
 *
 * @param messageId without angle brackets, or null
 * @param to whom it was to
 * @param from whom it was from, who is never the one that failed
 */
record Original(String messageId, List<String> to, Set<String> from) {

    static final Original NONE = new Original(null, List.of(), Set.of());

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,400})>");

    static Original of(String header) {
        var fields = Fields.of(header);
        List<String> to = new ArrayList<>();
        for (var name : List.of("x-hmxmroriginalrecipient", "to", "cc", "x-original-to", "envelope-to")) {
            fields.all(name).forEach(value -> to.addAll(Addresses.in(value)));
        }
        Set<String> from = new TreeSet<>();
        for (var name : List.of("from", "sender", "return-path", "x-envelope-from")) {
            fields.all(name).forEach(value -> from.addAll(Addresses.in(value)));
        }
        return new Original(
                Optional.ofNullable(fields.first("message-id"))
                        .map(ID::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .map(found -> found.group(1))
                        .orElse(null),
                to.stream().distinct().toList(),
                from);
    }
}
