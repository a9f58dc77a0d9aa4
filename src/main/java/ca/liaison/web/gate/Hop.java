package ca.liaison.web.gate;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of the way that a request took, as the proxy says that received it there.
 *
 * @param address of whoever asked the proxy; null where it is no address
 * @param proto {@code http} or {@code https}, or null
 * @param host the name it was asked for, or null
 */
record Hop(InetAddress address, String proto, String host) {

    /**
     * The steps in {@code X-Forwarded-For}, first the furthest. Of proto and host each proxy may write its own or only
     * the first its one.
     */
    static List<Hop> ofList(String addresses, String protos, String hosts) {
        var from = addresses.split(",", -1);
        var hops = new ArrayList<Hop>();
        for (int i = 0; i < from.length; i++) {
            var fromEnd = from.length - 1 - i;
            hops.add(new Hop(address(from[i].strip()), proto(fromEnd(protos, fromEnd)), fromEnd(hosts, fromEnd)));
        }
        return hops;
    }

    /** The steps in {@code Forwarded} (RFC 7239). */
    static List<Hop> ofForwarded(String header) {
        return Split.outsideQuotes(header, ',').stream().map(Hop::ofElement).toList();
    }

    private static Hop ofElement(String element) {
        InetAddress address = null;
        String proto = null;
        String host = null;
        for (var pair : Split.outsideQuotes(element, ';')) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? "" : pair.substring(0, equals).strip();
            var value =
                    equals < 0 ? "" : Split.unquoted(pair.substring(equals + 1).strip());
            if (name.equalsIgnoreCase("for")) {
                address = address(value);
            } else if (name.equalsIgnoreCase("proto")) {
                proto = proto(value);
            } else if (name.equalsIgnoreCase("host")) {
                host = value;
            }
        }
        return new Hop(address, proto, host);
    }

    /** With or without a port; an IPv6 address with a port stands in brackets. */
    static InetAddress address(String written) {
        var bare = written.startsWith("[") && written.indexOf(']') > 0
                ? written.substring(1, written.indexOf(']'))
                : written.indexOf(':') == written.lastIndexOf(':') ? written.replaceFirst(":\\d{1,5}$", "") : written;
        return InetAddresses.isInetAddress(bare) && bare.indexOf('%') < 0 ? InetAddresses.forString(bare) : null;
    }

    private static String proto(String said) {
        return said == null ? null : said.equalsIgnoreCase("https") ? "https" : "http";
    }

    private static String fromEnd(String list, int place) {
        if (list == null) {
            return null;
        }
        var all = list.split(",", -1);
        return all[Math.max(0, all.length - 1 - place)].strip();
    }
}
