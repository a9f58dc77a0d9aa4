package ca.liaison.load;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** By whom places are counted: an account wherever it is, else a network address. */
public final class AskerKey {

    private static final int NETWORK = 8;

    private AskerKey() {}

    public static String account(String name) {
        return "account " + name;
    }

    /** Of IPv6 the network of 64 bits: a single customer has that many addresses. */
    public static String at(String address) {
        try {
            return address.indexOf(':') < 0
                    ? address
                    : HexFormat.of()
                            .formatHex(
                                    Arrays.copyOf(InetAddress.getByName(address).getAddress(), NETWORK));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
