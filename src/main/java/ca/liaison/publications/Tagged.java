package ca.liaison.publications;

import ca.liaison.files.Digest;
import ca.liaison.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** JSON answers under a tag: who has the same already gets 304 and no body. */
public final class Tagged {

    private static final String VARIES_BY = "Accept-Language, Authorization, Cookie";

    private Tagged() {}

    /** Under the hash of what is written. */
    public static Response.ResponseBuilder json(Object document, Request request) {
        try {
            var bytes = Json.mapper().writeValueAsBytes(document);
            var hash = Digest.over(bytes).value().substring(0, 32);
            return answer(bytes, new EntityTag(hash), request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written as JSON", e);
        }
    }

    /** Under the revision of the publication that it shows: the same tag lets a program change it. */
    public static Response.ResponseBuilder json(Object document, int revision, Request request) {
        return answer(document, revision(revision), request);
    }

    public static Response.ResponseBuilder answer(Object body, EntityTag tag, Request request) {
        var known = request.evaluatePreconditions(tag);
        var answer = known != null ? known : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag)
                .header(HttpHeaders.VARY, VARIES_BY)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** What is marked is kept by nobody, and its address told to nobody. */
    public static Response.ResponseBuilder guarded(Publication publication, Response.ResponseBuilder answer) {
        return publication.metadata().isMarked()
                ? answer.header(HttpHeaders.CACHE_CONTROL, null)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                : answer;
    }

    public static EntityTag revision(int revision) {
        return new EntityTag(Integer.toString(revision));
    }
}
