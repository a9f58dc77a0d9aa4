package ca.liaison.web.gate;

import java.util.List;

/**
 * Why somebody is turned away.
 *
 * @param kind the key of its words, or null where the status says all
 * @param seconds after which to try again; zero where that would not help
 */
record Refused(int status, String kind, int seconds, List<Object> arguments) {

    static final Refused UNREADABLE = of(400);
    static final Refused TOO_LONG = of(431);
    static final Refused LONG_ADDRESS = of(414);
    static final Refused TOO_LARGE = of(413);
    static final Refused TOO_SLOW = of(408);
    static final Refused BUSY = new Refused(503, null, 5, List.of());
    static final Refused UNKNOWN = of(401);

    private static Refused of(int status) {
        return new Refused(status, null, 0, List.of());
    }

    static Refused header(String name) {
        return new Refused(431, "web.header", 0, List.of(name));
    }

    static Refused tooOften(long seconds) {
        return new Refused(429, "web.tooOften", (int) seconds, List.of(seconds));
    }
}
