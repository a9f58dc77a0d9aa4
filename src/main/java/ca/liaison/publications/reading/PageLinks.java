package ca.liaison.publications.reading;

import ca.liaison.publications.browsing.ListingParameters;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The way through a long answer: links to the next and the previous page in the {@code Link} header (RFC 8288). */
public final class PageLinks {

    private PageLinks() {}

    /** @param last number of the last page */
    public static Response.ResponseBuilder linked(Response.ResponseBuilder answer, UriInfo uri, int page, int last) {
        if (page < last) {
            answer.header(HttpHeaders.LINK, link(uri, page + 1, "next"));
        }
        if (page > 1 && last > 0) {
            answer.header(HttpHeaders.LINK, link(uri, Math.min(page - 1, last), "previous"));
        }
        return answer;
    }

    /** A number of the address, where it says one. */
    public static int number(UriInfo uri, String name, int otherwise) {
        return ListingParameters.number(uri.getQueryParameters(), name, otherwise);
    }

    private static String link(UriInfo uri, int page, String relation) {
        var there = uri.getRequestUriBuilder().replaceQueryParam("page", page).build();
        return "<" + there.getRawPath() + "?" + there.getRawQuery() + ">; rel=\"" + relation + "\"";
    }
}
