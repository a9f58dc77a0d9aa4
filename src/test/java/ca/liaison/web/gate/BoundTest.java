package ca.liaison.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundTest {

    @Test
    void what_browsers_send_passes() {
        var headers = new HeaderMap();
        headers.put(
                new HttpString("Accept"),
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7");
        headers.put(
                new HttpString("Accept-Language"),
                "fr-CA,fr;q=0.9,en-CA;q=0.8,en-US;q=0.7,en;q=0.6,de;q=0.5,es;q=0.4,it;q=0.3,pt;q=0.2");
        headers.put(
                new HttpString("User-Agent"),
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36");
        headers.put(new HttpString("If-Modified-Since"), "Sun, 29 Nov 2026 10:00:00 GMT");
        headers.put(new HttpString("Cookie"), "lang=fr; liaison=" + "x".repeat(200));
        headers.put(new HttpString("Authorization"), "Bearer " + "x".repeat(4_000));

        assertThat(HeaderCheck.headers(headers)).isNull();
        assertThat(HeaderCheck.address("/en/publications", "q=" + "%22".repeat(3_000)))
                .isNull();
    }

    @Test
    void one_more_than_the_table_says_is_refused_and_so_is_the_same_in_several_lines() {
        for (var bound : Bound.TABLE) {
            var name = new HttpString(bound.header());
            assertThat(refused(name, "x".repeat(bound.longest() + 1)))
                    .as(bound.header())
                    .isEqualTo(431);
            assertThat(refused(name, bound.separators().substring(0, 1).repeat(bound.most())))
                    .as(bound.header())
                    .isEqualTo(431);
            var lines = new HeaderMap();
            lines.add(name, "x".repeat(bound.longest() / 2 + 1));
            lines.add(name, "x".repeat(bound.longest() / 2 + 1));
            assertThat(HeaderCheck.headers(lines).status()).as(bound.header()).isEqualTo(431);
        }
        assertThat(refused(new HttpString("X-Nobody-Reads-It"), "x".repeat(Bound.OTHERS + 1)))
                .isEqualTo(431);
    }

    @Test
    void control_characters_and_a_second_host_are_refused() {
        assertThat(refused(new HttpString("X-Any"), "a\u001b[31mb")).isEqualTo(400);
        var two = new HeaderMap();
        two.add(new HttpString("Host"), "a");
        two.add(new HttpString("Host"), "b");
        assertThat(HeaderCheck.headers(two).status()).isIn(400, 431);
    }

    @Test
    void addresses_are_bounded_in_length_and_parts() {
        assertThat(HeaderCheck.address("/en", "a&".repeat(Bound.PARAMETERS)).status())
                .isEqualTo(414);
        assertThat(HeaderCheck.address("/en" + ";a".repeat(Bound.MATRIX + 1), "")
                        .status())
                .isEqualTo(414);
        assertThat(HeaderCheck.address("/a".repeat(Bound.SEGMENTS + 1), "").status())
                .isEqualTo(414);
        assertThat(HeaderCheck.address("/" + "a".repeat(Bound.PATH), "").status())
                .isEqualTo(414);
        assertThat(HeaderCheck.address("/en", "q=" + "a".repeat(Bound.ADDRESS)).status())
                .isEqualTo(414);
    }

    /**
     * The table for those who run the portal or write programs; this prints what belongs there when it is not the same.
     */
    @Test
    void the_documentation_holds_the_same_table() throws IOException {
        var headers = Bound.TABLE.stream()
                .map(bound -> row(bound.header(), bound.longest(), bound.most() + (bound.once() ? ", one line" : "")));
        var rest = Stream.of(
                row("any other header", Bound.OTHERS, "not parsed"),
                row("address", Bound.ADDRESS, "parameters: " + Bound.PARAMETERS),
                row(
                        "path of the address",
                        Bound.PATH,
                        "segments: " + Bound.SEGMENTS + ", matrix parameters: " + Bound.MATRIX));
        var senders = Stream.of(Sender.values())
                .map(sender -> "| %s | %,d | %d s | %d, of one asker %d | %d, of one asker %d |"
                        .formatted(
                                sender.name().toLowerCase(Locale.ROOT),
                                sender.most(),
                                sender.within().toSeconds(),
                                sender.bodies().most(),
                                sender.bodies().mostOfOne(),
                                sender.streams().most(),
                                sender.streams().mostOfOne()));

        assertThat(Files.readString(Path.of("src/docs/limits.md")))
                .contains(
                        Stream.concat(headers, rest).collect(Collectors.joining("\n")),
                        senders.collect(Collectors.joining("\n")),
                        "%,d bytes a second".formatted(Pace.LEAST),
                        Pace.WINDOW_SECONDS + " seconds");
    }

    private static String row(String name, int longest, String most) {
        return "| %s | %,d | %s |".formatted(name, longest, most);
    }

    private static int refused(HttpString name, String value) {
        var headers = new HeaderMap();
        headers.put(name, value);
        return HeaderCheck.headers(headers).status();
    }
}
