package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.OneLine;
import ca.liaison.accounts.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Sign-in with the organization's identity provider: OpenID Connect's authorization code flow with PKCE, state and
 * nonce. The server's own mechanisms (elytron-oidc-client, Jakarta Security) keep the sign-in in an HTTP session of
 * their own; here it becomes one of ours, which can be listed and revoked, so Nimbus speaks the protocol.
 */
@ApplicationScoped
class Federation {

    /** Whom the provider vouches for. */
    record Vouched(String email, boolean strong, OidcTrip trip) {}

    /** Where to go, and what has to come back. */
    record Departure(URI address, String state) {}

    private static final Logger LOG = System.getLogger(Federation.class.getName());
    private static final List<String> STRONG = List.of("mfa", "hwk", "swk", "otp", "pop", "fpt");

    private final IdentityProvider provider;
    private final OidcTrips trips;

    @Inject
    Federation(IdentityProvider provider, OidcTrips trips) {
        this.provider = provider;
        this.trips = trips;
    }

    /** Nothing where the provider does not answer. */
    Optional<Departure> depart(Language language, Next next) {
        try {
            var metadata = provider.described().metadata();
            var verifier = new CodeVerifier();
            var state = Secrets.random();
            var trip = trips.begin(state, verifier.getValue(), language, next);
            var request = new AuthenticationRequest.Builder(
                            new ResponseType("code"),
                            new Scope("openid", "email"),
                            new ClientID(provider.client()),
                            provider.callback())
                    .endpointURI(metadata.getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(new Nonce(trip.nonce()))
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build();
            return Optional.of(new Departure(request.toURI(), state));
        } catch (GeneralException | IOException unreachable) {
            LOG.log(Level.WARNING, "The identity provider cannot be asked: " + OneLine.of(unreachable.getMessage()));
            return Optional.empty();
        }
    }

    /** Whom the provider vouches for, where everything about the trip is in order. */
    Optional<Vouched> arrive(OidcTrip trip, String code) {
        try {
            var described = provider.described();
            var tokens = tokens(described, trip, code);
            var claims = new IDTokenValidator(
                            described.metadata().getIssuer(),
                            new ClientID(provider.client()),
                            described.selector(),
                            null)
                    .validate(tokens.idToken(), new Nonce(trip.nonce()));
            return email(described, claims, tokens.access()).map(email -> new Vouched(email, isStrong(claims), trip));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException failed) {
            LOG.log(Level.WARNING, "A sign-in with the identity provider failed: " + OneLine.of(failed.getMessage()));
            return Optional.empty();
        }
    }

    private record Tokens(com.nimbusds.jwt.JWT idToken, AccessToken access) {}

    private Tokens tokens(IdentityProvider.Described described, OidcTrip trip, String code)
            throws GeneralException, IOException {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), provider.callback(), new CodeVerifier(trip.verifier()));
        var id = new ClientID(provider.client());
        var endpoint = described.metadata().getTokenEndpointURI();
        var request = provider.secret()
                .map(secret -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(id, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, id, grant))
                .build();
        var answer = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        if (!answer.indicatesSuccess()) {
            throw new GeneralException("The provider does not redeem the code: "
                    + answer.toErrorResponse().getErrorObject().getCode());
        }
        var tokens = answer.toSuccessResponse().getTokens().toOIDCTokens();
        return new Tokens(tokens.getIDToken(), tokens.getAccessToken());
    }

    /**
     * The address, where the provider says that it was verified: in the identity token, or else where it tells about
     * its users.
     */
    private static Optional<String> email(
            IdentityProvider.Described described, IDTokenClaimsSet claims, AccessToken access)
            throws GeneralException, IOException {
        if (claims.getStringClaim("email") != null) {
            return Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                    ? Optional.of(claims.getStringClaim("email"))
                    : Optional.empty();
        }
        if (described.metadata().getUserInfoEndpointURI() == null) {
            return Optional.empty();
        }
        var answer = UserInfoResponse.parse(
                send(new UserInfoRequest(described.metadata().getUserInfoEndpointURI(), access).toHTTPRequest()));
        if (!answer.indicatesSuccess()) {
            return Optional.empty();
        }
        var user = answer.toSuccessResponse().getUserInfo();
        return user != null
                        && user.getSubject().equals(claims.getSubject())
                        && Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getEmailAddress())
                : Optional.empty();
    }

    /** Whether more than a passphrase was asked for (RFC 8176). */
    private static boolean isStrong(IDTokenClaimsSet claims) {
        return claims.getAMR() != null
                && claims.getAMR().stream().map(AMR::getValue).anyMatch(STRONG::contains);
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(IdentityProvider.PATIENCE_MS);
        request.setReadTimeout(IdentityProvider.PATIENCE_MS);
        request.setFollowRedirects(false);
        return request.send();
    }
}
