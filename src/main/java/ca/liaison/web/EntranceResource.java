package ca.liaison.web;

import ca.liaison.identity.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare address of the portal leads on in the reader's language. */
@Path("/")
@Open("Leads on to the home page")
public class EntranceResource {

    @Context
    HttpHeaders headers;

    @GET
    public Response enter() {
        var home = URI.create(Address.HOME.in(Languages.preferred(headers)));
        return Response.status(Response.Status.FOUND)
                .location(home)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
