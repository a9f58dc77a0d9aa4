package ca.liaison.accounts.signin;

import ca.liaison.OneLine;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Scope;
import ca.liaison.web.Site;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The organization's OpenID Connect provider, where there is one: where it is, which keys it signs with, and what its
 * access tokens say.
 */
@ApplicationScoped
public class IdentityProvider {

    static final int PATIENCE_MS = 5_000;

    private static final Logger LOG = System.getLogger(IdentityProvider.class.getName());
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final int LARGEST_KEYS = 200_000;
    private static final Duration ASKED_EVERY = Duration.ofHours(1);

    /** What the provider says about itself, and its keys, as of an instant. */
    record Described(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {

        JWSVerificationKeySelector<SecurityContext> selector() {
            return new JWSVerificationKeySelector<>(SIGNATURES, keys);
        }
    }

    /** Whom an access token was given for, and how far. */
    record Granted(String email, Scope scope, Instant at) {}

    private final Optional<String> issuer;
    private final String client;
    private final Optional<String> secret;
    private final URI callback;
    private final Clock clock;
    private volatile Described described;

    @Inject
    public IdentityProvider(
            @ConfigProperty(name = "OIDC_ISSUER") Optional<String> issuer,
            @ConfigProperty(name = "OIDC_CLIENT_ID", defaultValue = "liaison") String client,
            @ConfigProperty(name = "OIDC_CLIENT_SECRET") Optional<String> secret,
            Site site,
            Clock clock) {
        this.issuer = issuer.filter(name -> !name.isBlank());
        this.client = client;
        this.secret = secret;
        this.callback = URI.create(site.absolute("/" + OidcCallback.PATH));
        this.clock = clock;
    }

    boolean isThere() {
        return issuer.isPresent();
    }

    String client() {
        return client;
    }

    Optional<String> secret() {
        return secret;
    }

    URI callback() {
        return callback;
    }

    /** Asked when it is first needed, so that the portal starts without it; and again every hour. */
    Described described() throws GeneralException, IOException {
        var known = described;
        if (known != null && known.at().plus(ASKED_EVERY).isAfter(clock.instant())) {
            return known;
        }
        var metadata = OIDCProviderMetadata.resolve(new Issuer(issuer.orElseThrow()), PATIENCE_MS, PATIENCE_MS);
        described = new Described(metadata, keys(metadata), clock.instant());
        return described;
    }

    /**
     * Whom an access token of the provider was given for: signed by it, for us, not expired, with a verified address
     * and one of our scopes. An identity token has no scope, so it is none.
     */
    Optional<Granted> bearer(String token) {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            var provider = described();
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
            processor.setJWSKeySelector(provider.selector());
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    client,
                    new JWTClaimsSet.Builder()
                            .issuer(provider.metadata().getIssuer().getValue())
                            .build(),
                    Set.of("exp", "email", "scope")));
            var claims = processor.process(token, null);
            var scope = scope(claims.getStringClaim("scope"));
            return Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                    ? scope.map(granted -> new Granted(
                            email(claims),
                            granted,
                            claims.getIssueTime() == null
                                    ? null
                                    : claims.getIssueTime().toInstant()))
                    : Optional.empty();
        } catch (GeneralException | IOException unreachable) {
            LOG.log(Level.WARNING, "The identity provider cannot be asked: " + OneLine.of(unreachable.getMessage()));
            return Optional.empty();
        } catch (java.text.ParseException
                | com.nimbusds.jose.proc.BadJOSEException
                | com.nimbusds.jose.JOSEException wrong) {
            return Optional.empty();
        }
    }

    /** The widest of {@code liaison.read}, {@code liaison.write} and {@code liaison.admin}. */
    private static Optional<Scope> scope(String words) {
        var named = Set.of(words.split(" "));
        return Arrays.stream(Scope.values())
                .filter(scope -> named.contains("liaison." + scope.name().toLowerCase()))
                .reduce((narrow, wide) -> wide);
    }

    private static String email(JWTClaimsSet claims) {
        return Accounts.normalized((String) claims.getClaim("email"));
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST_KEYS))
                .cache(true)
                .refreshAheadCache(false)
                .rateLimited(true)
                .build();
    }
}
