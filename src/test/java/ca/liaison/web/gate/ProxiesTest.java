package ca.liaison.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.start.Network;
import com.google.common.net.InetAddresses;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies(Network.list("127.0.0.1, 10.0.0.0/8,2001:db8:aa00::/40"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "127.0.0.1, 203.0.113.7 | 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.1.2.3 | 203.0.113.7",
                "'garbage,<>\u001b,unknown, 203.0.113.7' | 203.0.113.7",
                "2001:db8:1::9, 2001:db8:aabb::1 | 2001:db8:1::9",
                "[2001:db8:1::9]:4711 | 2001:db8:1::9",
                "203.0.113.7:8080 | 203.0.113.7",
                "10.9.9.9, 10.1.1.1 | 10.9.9.9",
                "127.0.0.1, 10.1.1.1 | 10.1.1.1",
                "127.0.0.1 | 127.0.0.1"
            })
    void the_first_step_from_our_end_that_is_not_trusted_counts(String header, String asker) {
        assertThat(proxies.asker(Hop.ofList(header, null, null)).address()).isEqualTo(InetAddresses.forString(asker));
        var forwarded = Stream.of(header.split(","))
                .map(step -> "for=\"" + step.strip() + "\"")
                .collect(Collectors.joining(", "));
        assertThat(proxies.asker(Hop.ofForwarded(forwarded)).address()).isEqualTo(InetAddresses.forString(asker));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "203.0.113.7, unknown", "", ",", "localhost", "::1%lo", "1.2.3", "0x7f.0.0.1"})
    void a_proxy_that_names_nobody_names_nobody(String header) {
        assertThat(proxies.asker(Hop.ofList(header, null, null))).isNull();
    }

    @Test
    void scheme_and_name_are_those_of_the_same_step() {
        var asker = proxies.asker(
                Hop.ofForwarded(
                        "for=127.0.0.1;proto=https;host=evil.example, For=\"[2001:db8::1]:80\";PROTO=http; host=\"portal.example\", for=10.0.0.1;proto=https"));
        assertThat(asker).isEqualTo(new Hop(InetAddresses.forString("2001:db8::1"), "http", "portal.example"));

        var listed =
                proxies.asker(Hop.ofList("127.0.0.1, 203.0.113.7, 10.0.0.1", "https, http, https", "portal.example"));
        assertThat(listed).isEqualTo(new Hop(InetAddresses.forString("203.0.113.7"), "http", "portal.example"));
    }

    @Test
    void a_comma_between_quotes_begins_no_step() {
        assertThat(Split.outsideQuotes("a=\"x,\\\",y\", b", ',')).isEqualTo(List.of("a=\"x,\\\",y\"", " b"));
        assertThat(Split.unquoted("\"a\\\"b\"")).isEqualTo("a\"b");
    }

    @Test
    void networks_are_compared_by_their_bits() {
        assertThat(proxies.trusts(InetAddresses.forString("10.255.0.1"))).isTrue();
        assertThat(proxies.trusts(InetAddresses.forString("11.0.0.1"))).isFalse();
        assertThat(proxies.trusts(InetAddresses.forString("127.0.0.2"))).isFalse();
        assertThat(proxies.trusts(InetAddresses.forString("2001:db8:aaff::1"))).isTrue();
        assertThat(proxies.trusts(InetAddresses.forString("2001:db8:ab00::1"))).isFalse();
        assertThat(new Proxies(Network.list("")).trusts(InetAddresses.forString("127.0.0.1")))
                .isFalse();
        assertThat(new Proxies(Network.list("172.16.0.0/12")).trusts(InetAddresses.forString("172.31.255.255")))
                .isTrue();
        assertThat(new Proxies(Network.list("172.16.0.0/12")).trusts(InetAddresses.forString("172.32.0.0")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "true"})
    void what_is_no_network_is_said_at_the_start(String written) {
        assertThatThrownBy(() -> Network.list(written))
                .hasMessageContaining("LIAISON_PROXIES")
                .hasMessageContaining(written);
    }
}
