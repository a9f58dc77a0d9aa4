package ca.liaison.accounts.signin;

import ca.liaison.accounts.Secrets;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were proven right a moment ago, each against the hash it was proven with: another password ends the
 * proof of the one before. HTTP Basic repeats the password with every call, and a password hash is slow on purpose: a
 * program that uses the API would spend its time there. Kept as a keyed hash under a key that lives only in this
 * process.
 */
@ApplicationScoped
public class RecentProofs {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Cache<String, Boolean> proofs;
    private final SecretKeySpec key =
            new SecretKeySpec(Secrets.random().getBytes(StandardCharsets.US_ASCII), "HmacSHA256");

    @Inject
    public RecentProofs(Clock clock) {
        proofs = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(GOOD_FOR)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Whether it was proven lately, or is by this check: of many calls at once with the same password one checks and
     * the others wait for it.
     */
    boolean isProven(String hash, String password, BooleanSupplier check) {
        return proofs.get(keyed(hash, password), unknown -> check.getAsBoolean() ? true : null) != null;
    }

    private String keyed(String hash, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
