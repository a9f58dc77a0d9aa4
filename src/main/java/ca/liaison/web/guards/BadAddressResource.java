package ca.liaison.web.guards;

import ca.liaison.identity.Open;
import ca.liaison.web.Page;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Where {@link AddressCheck} leads an address that nobody can read. */
@Path("{start: en|fr|api}" + BadAddressResource.PATH)
@Open("Refuses an address that cannot be read")
public class BadAddressResource {

    static final String PATH = "/unreadable-address";

    @GET
    public Page refuse() {
        throw new BadRequestException();
    }

    @POST
    public Page refusePosted() {
        throw new BadRequestException();
    }
}
