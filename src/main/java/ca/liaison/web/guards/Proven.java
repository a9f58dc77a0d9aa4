package ca.liaison.web.guards;

import ca.liaison.web.Languages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The credentials that let somebody in lately, by a fingerprint. Whoever brings one of them is not counted among the
 * strangers of their network address, so that a neighbour who floods us keeps nobody out; whoever brings made-up ones
 * is.
 */
public final class Proven {

    private static final int REMEMBERED = 20_000;

    private final Set<String> fingerprints =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    /** @return null where nothing was brought; any other cookie than that of the language may be a session */
    public static String fingerprint(String authorization, String cookies) {
        return authorization != null ? hash("A" + authorization) : cookies == null ? null : ofCookies(cookies);
    }

    private static String ofCookies(String cookies) {
        var rest = new StringBuilder();
        for (var cookie : cookies.split(";")) {
            if (!cookie.isBlank() && !cookie.strip().startsWith(Languages.COOKIE + "=")) {
                rest.append(cookie.strip()).append(';');
            }
        }
        return rest.isEmpty() ? null : hash("C" + rest);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    public boolean isKnown(String fingerprint) {
        return fingerprint != null && fingerprints.contains(fingerprint);
    }

    void remember(String fingerprint) {
        if (fingerprint != null) {
            fingerprints.add(fingerprint);
        }
    }

    void forget(String fingerprint) {
        fingerprints.remove(fingerprint);
    }
}
