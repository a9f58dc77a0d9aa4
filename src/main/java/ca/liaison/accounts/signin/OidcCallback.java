package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.identity.Open;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Back from the organization's identity provider. One address for both languages, as the provider has to know it. */
@Path(OidcCallback.PATH)
@RequestScoped
@Open("Whoever comes back from the identity provider is nobody yet; what they bring is judged")
public class OidcCallback {

    static final String PATH = "sign-in/callback";

    @Inject
    Federation federation;

    @Inject
    OidcTrips trips;

    @Inject
    SigningIn signingIn;

    @Inject
    LettingIn lettingIn;

    @Inject
    SessionCookie cookie;

    @Inject
    Requester requester;

    @Context
    HttpHeaders headers;

    /** Whoever comes back must be in the browser that left: the word in the address is also in its cookie. */
    @GET
    public Response arrive(@QueryParam("state") String state, @QueryParam("code") String code) {
        var cookies = headers.getCookies();
        var trip = state != null && state.equals(cookie.value(OidcResource.TRIP, cookies))
                ? trips.end(state)
                : Optional.<OidcTrip>empty();
        var language = trip.flatMap(known -> Language.ofCode(known.language())).orElse(Language.EN);
        return trip.filter(known -> code != null)
                .flatMap(known -> federation.arrive(known, code))
                .flatMap(vouched -> signingIn.byProvider(
                        vouched.email(), vouched.strong(), vouched.trip().startedAt(), requester.origin()))
                .map(opened -> Response.fromResponse(lettingIn.to(
                                opened,
                                cookie.token(cookies),
                                Next.of(trip.get().next()),
                                language))
                        .cookie(cookie.cookie(OidcResource.TRIP, "", 0))
                        .build())
                .orElseGet(() -> OidcResource.failed(language));
    }
}
