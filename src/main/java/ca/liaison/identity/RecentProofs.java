package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were proven right a moment ago. HTTP Basic repeats the password with every call, and a password hash is slow on purpose: a program that uses
 * the API would spend its time there. Kept as a keyed hash under a key that lives only in this process.
 */
@ApplicationScoped
class RecentProofs {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Map<String, Instant> proofs = new ConcurrentHashMap<>();
    private final SecretKeySpec key = new SecretKeySpec(Passwords.random().getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    private final Clock clock;

    @Inject
    RecentProofs(Clock clock) {
        this.clock = clock;
    }

    boolean holds(String email, String password) {
        var provenAt = proofs.get(keyed(email, password));
        return provenAt != null && provenAt.plus(GOOD_FOR).isAfter(clock.instant());
    }

    void remember(String email, String password) {
        if (proofs.size() >= MOST) {
            proofs.clear();
        }
        proofs.put(keyed(email, password), clock.instant());
    }

    void forgetAll() {
        proofs.clear();
    }

    private String keyed(String email, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Accounts.normalized(email).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
