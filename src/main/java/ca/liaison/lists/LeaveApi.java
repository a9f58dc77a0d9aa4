package ca.liaison.lists;

import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * One-click unsubscribing (RFC 8058): mail programs post here without a session, and are answered without being sent
 * elsewhere. A person who opens the address is shown the page where they can confirm.
 */
@Path("api/lists/leave/{token}")
@RequestScoped
@Open("Mail programs have the link of an email, and no session")
public class LeaveApi {

    @Inject
    Unsubscribing unsubscribing;

    @Context
    HttpHeaders headers;

    @PathParam("token")
    String token;

    @GET
    public Response look() {
        var language = Readers.language(headers);
        return Response.seeOther(URI.create(Address.LISTS.in(language, "/leave/" + token)))
                .build();
    }

    @POST
    @NeedsNoProof("It ends emails, and gives nobody anything")
    public Response leave(byte[] body) {
        var list = unsubscribing.list(token);
        if (list.joining().mayBeLeft()) {
            unsubscribing.leave(token);
        }
        return Response.ok().build();
    }
}
