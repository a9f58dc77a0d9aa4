package ca.liaison.accounts;

import java.time.Instant;
import java.util.regex.Pattern;

/** What a person's authenticator app does, for tests that only see the pages. */
public final class FactorForTests {

    private static final Pattern KEY = Pattern.compile("<code class=\"key\"[^>]*>([A-Z2-7 ]+)</code>");

    private FactorForTests() {}

    /** The code for the key that the page of the authenticator app offers. */
    public static String code(String html) {
        var key = KEY.matcher(html);
        if (!key.find()) {
            throw new AssertionError("No key is offered on this page: " + html);
        }
        return OneTimeCodes.at(key.group(1).replace(" ", ""), Instant.now());
    }
}
