package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Allowance;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The way to the organization's identity provider. */
@Path("{language: en|fr}/{section: sign-in|connexion}/{step: organization|organisation}")
@RequestScoped
@Open("Whoever goes to the identity provider is nobody yet")
public class OidcResource {

    static final String TRIP = "liaison-trip";
    private static final int TRIP_SECONDS = 600;

    @Inject
    IdentityProvider provider;

    @Inject
    Federation federation;

    @Inject
    SessionCookie cookie;

    @Inject
    Pacing pacing;

    @GET
    public Response depart(@PathParam("language") Language language, @QueryParam("next") String next) {
        if (!provider.isThere()) {
            throw new NotFoundException();
        }
        pacing.here(Allowance.PROVIDER);
        return federation
                .depart(language, Next.of(next))
                .map(departure -> Response.seeOther(departure.address())
                        .cookie(cookie.cookie(TRIP, departure.state(), TRIP_SECONDS))
                        .build())
                .orElseGet(() -> failed(language));
    }

    static Response failed(Language language) {
        return Response.seeOther(URI.create(Address.SIGN_IN.in(language) + "?problem=1"))
                .build();
    }
}
