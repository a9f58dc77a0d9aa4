package ca.liaison.identity;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;

/** Signing in and out. */
@Path("{language: en|fr}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    @Inject
    SigningIn signingIn;

    @Inject
    Requester requester;

    @Inject
    Site site;

    @PathParam("language")
    Language language;

    @GET
    @Path("{section: sign-in|connexion}")
    public Page form(@QueryParam("next") String next) {
        return page("", null, Next.of(next));
    }

    @POST
    @Path("{section: sign-in|connexion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(MultivaluedMap<String, String> fields) {
        // @FormParam finds nothing where the address has a query, and after the language toggle it has
        var name = Objects.requireNonNullElse(fields.getFirst("name"), "");
        var next = Next.of(fields.getFirst("next"));
        if (fields.containsKey("toggle")) {
            return page(name, null, next).response().build();
        }
        return signingIn.signIn(name, Objects.requireNonNullElse(fields.getFirst("password"), ""), requester.address())
                .map(token -> Response.seeOther(next.in(language)).cookie(cookie(token, NewCookie.DEFAULT_MAX_AGE)).build())
                .orElseGet(() -> page(name, Messages.text(language, "identity.wrong"), next).withStatus(400).response().build());
    }

    @POST
    @Path("{section: sign-out|deconnexion}")
    public Response signOut(@CookieParam(Authentication.COOKIE) String token) {
        if (token != null) {
            signingIn.signOut(token);
        }
        return Response.seeOther(URI.create(Address.HOME.in(language))).cookie(cookie("", 0)).build();
    }

    private Page page(String name, String error, Next next) {
        var query = next.query();
        var head = Head.of(language, Messages.text(language, "identity.title"), Address.SIGN_IN.twins(new Bilingual(query, query)))
                .hidden().toggling("sign-in").problem(error != null);
        return Page.of("identity/sign-in", new SignInPage(Address.SIGN_IN.in(language), name, error, next.path()), head);
    }

    private NewCookie cookie(String token, int seconds) {
        return new NewCookie.Builder(Authentication.COOKIE).value(token).path("/").maxAge(seconds).httpOnly(true)
                .secure(site.absolute("").startsWith("https:")).sameSite(NewCookie.SameSite.LAX).build();
    }
}
