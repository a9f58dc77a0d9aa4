package ca.liaison.delivery.returns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The token of the message that came back: in the address to which the report was sent, else in the header of the
 * message itself.
 */
final class ReturnTokens {

    private static final List<String> ARRIVED_AT = List.of(
            "x-original-to", "delivered-to", "envelope-to", "x-envelope-to", "x-rcpt-to", "x-delivered-to", "to", "cc");

    private final Optional<Pattern> address;

    ReturnTokens(ReturnAddress address) {
        this.address = address.withToken();
    }

    Optional<String> in(Incoming incoming) {
        return address.flatMap(pattern -> places(incoming)
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .findFirst());
    }

    private static Stream<String> places(Incoming incoming) {
        return Stream.of(
                        ARRIVED_AT.stream().flatMap(name -> incoming.header().all(name).stream()),
                        incoming.header().all("received").stream(),
                        incoming.parts().stream().filter(Part::isOriginal).map(Part::text),
                        Stream.of(incoming.text().header(), incoming.text().report()))
                .flatMap(some -> some);
    }
}
