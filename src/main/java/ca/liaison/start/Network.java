package ca.liaison.start;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Some addresses that begin alike, as CIDR writes them: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address
 * alone.
 */
public record Network(InetAddress start, int bits) {

    /** @throws IllegalArgumentException where one of them is no network */
    public static List<Network> list(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Network::of)
                .toList();
    }

    private static Network of(String written) {
        try {
            var slash = written.indexOf('/');
            var start = InetAddresses.forString(slash < 0 ? written : written.substring(0, slash)); // looks no name up
            var whole = start.getAddress().length * 8;
            var bits = slash < 0 ? whole : Integer.parseInt(written.substring(slash + 1));
            if (bits < 0 || bits > whole) {
                throw new IllegalArgumentException(bits + " bits");
            }
            return new Network(start, bits);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "LIAISON_PROXIES names networks such as 10.0.0.0/8, not " + written, wrong);
        }
    }

    public boolean contains(InetAddress address) {
        var ours = start.getAddress();
        var theirs = address.getAddress();
        var whole = bits / 8;
        return ours.length == theirs.length
                && Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (bits % 8 == 0 || (ours[whole] ^ theirs[whole]) >> 8 - bits % 8 == 0);
    }
}
