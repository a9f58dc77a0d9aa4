package ca.liaison.web;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that went wrong, told in the reader's language: as a page to people, as a problem document (RFC 9457) to
 * programs.
 *
 * @param kind the key of the message, or null where the status says all
 * @param reference the number under which the log knows more, or null
 * @param complaints what is wrong field by field, where that is known
 */
public record Trouble(int status, String kind, String detail, String reference, List<Complaint> complaints) {

    private static final String PROBLEM = "application/problem+json";

    public Trouble(int status, String kind, String detail, String reference) {
        this(status, kind, detail, reference, List.of());
    }

    static Trouble ofStatus(int status) {
        return new Trouble(status, null, null, null);
    }

    Response answer(UriInfo uri, HttpHeaders headers) {
        return isForPrograms(uri) || prefersJson(headers) ? problem(uri, headers) : page(uri, headers);
    }

    public static boolean isForPrograms(UriInfo uri) {
        return uri.getRequestUri().getRawPath().startsWith("/api/");
    }

    static Language language(UriInfo uri, HttpHeaders headers) {
        return Languages.ofPath(uri.getRequestUri().getRawPath())
                .orElseGet(() -> isForPrograms(uri)
                        ? Languages.accepted(headers.getAcceptableLanguages())
                        : Languages.preferred(headers));
    }

    private Response problem(UriInfo uri, HttpHeaders headers) {
        var language = language(uri, headers);
        var json = told(language, Json.createObjectBuilder())
                .add("instance", reference == null ? uri.getRequestUri().getRawPath() : "urn:liaison:log:" + reference);
        if (!complaints.isEmpty()) {
            json.add("errors", errors(language));
        }
        return Response.status(status)
                .type(PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json.build().toString())
                .build();
    }

    /** What can be said without knowing what was asked. */
    public JsonObjectBuilder told(Language language, JsonObjectBuilder json) {
        return json.add("type", kind == null ? "about:blank" : "urn:liaison:problem:" + kind)
                .add("title", told(language, "title"))
                .add("status", status)
                .add("detail", detail == null ? told(language, "text") : detail);
    }

    /** Each with the field it is about, so that a program can show it there. */
    private JsonArrayBuilder errors(Language language) {
        var errors = Json.createArrayBuilder();
        for (var complaint : complaints) {
            errors.add(Json.createObjectBuilder()
                    .add("field", complaint.field())
                    .add("detail", Messages.text(language, complaint.messageKey(), complaint.arguments())));
        }
        return errors;
    }

    private Response page(UriInfo uri, HttpHeaders headers) {
        return page(language(uri, headers), twins(uri))
                .response()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    public Page page(Language language, Bilingual twins) {
        var content = new ErrorPage(
                status,
                words(language, "title"),
                detail == null ? words(language, "text") : detail,
                reference,
                ways(language));
        return Page.of(
                        "web/error",
                        content,
                        Head.of(language, content.heading(), twins).hidden())
                .withStatus(status);
    }

    private String words(Language language, String part) {
        return Messages.find(language, "web.status." + status + "." + part)
                .orElseGet(() -> Messages.text(language, "web.status." + (status < 500 ? 400 : 500) + "." + part));
    }

    /** Programs follow no links, so some troubles are told to them in other words. */
    private String told(Language language, String part) {
        return Messages.find(language, "web.program." + status + "." + part).orElseGet(() -> words(language, part));
    }

    private static List<Link> ways(Language language) {
        return Stream.of(Address.HOME, Address.PUBLICATIONS, Address.SITE_MAP, Address.CONTACT)
                .map(section -> new Link(
                        Messages.text(language, "web.section." + section.name().toLowerCase()), section.in(language)))
                .toList();
    }

    /** The same address in the other language tells the same trouble there. */
    private static Bilingual twins(UriInfo uri) {
        var path = uri.getRequestUri().getRawPath();
        return Languages.ofPath(path).isEmpty()
                ? Address.HOME.twins()
                : new Bilingual("/en" + path.substring(3), "/fr" + path.substring(3));
    }

    private static boolean prefersJson(HttpHeaders headers) {
        var first = headers.getAcceptableMediaTypes().stream().findFirst().orElse(MediaType.WILDCARD_TYPE);
        return first.getSubtype().equals("json") || first.getSubtype().endsWith("+json");
    }
}
