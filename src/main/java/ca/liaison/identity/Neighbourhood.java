package ca.liaison.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one network address: of IPv6 the network of 64 bits, as a single customer has that many addresses. */
final class Neighbourhood {

    private Neighbourhood() {
    }

    /** What the server tells is a numeric address, so nothing is looked up. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
