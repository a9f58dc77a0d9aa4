package ca.liaison.web;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page to be written: the template, the one finished record it shows, what stands around it, and its status. */
public record Page(String template, Object content, Head head, int status) {

    public Page {
        requireNonNull(template, "template");
        requireNonNull(content, "content");
        requireNonNull(head, "head");
    }

    /** @param template without its ending, for example {@code publications/search} */
    public static Page of(String template, Object content, Head head) {
        return new Page(template, content, head, 200);
    }

    public Page withStatus(int other) {
        return new Page(template, content, head, other);
    }

    /** As a response, where headers or cookies are to be added. */
    public Response.ResponseBuilder response() {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(this);
    }
}
