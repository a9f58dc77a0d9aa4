package ca.liaison.web;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page to be written: the template, the one finished record it shows, what stands around it, and its status. */
public final class Page {

    private final String template;
    private final Object content;
    private final Head head;
    private final int status;

    private Page(String template, Object content, Head head, int status) {
        this.template = requireNonNull(template, "template");
        this.content = requireNonNull(content, "content");
        this.head = requireNonNull(head, "head");
        this.status = status;
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

    public Object content() {
        return content;
    }

    public int status() {
        return status;
    }

    String template() {
        return template;
    }

    public Head head() {
        return head;
    }
}
