package ca.liaison.pages;

import ca.liaison.Language;
import ca.liaison.identity.Open;
import ca.liaison.markdown.Markdown;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;

/**
 * The standing pages: {@code /en/about}, {@code /fr/a-propos} and their like. The id of a page is the English word of
 * its address.
 */
@Path(
        "{language: en|fr}/{page: about|a-propos|help|aide|contact|accessibility|accessibilite|terms|avis|privacy|confidentialite|security|securite}")
@RequestScoped
@Open("Shows the same to everybody")
@Produces(MediaType.TEXT_HTML)
public class StandingResource {

    @Inject
    Writings writings;

    @PathParam("language")
    Language language;

    @GET
    public Page show(@PathParam("page") String page) {
        var address = Stream.of(Address.values())
                .filter(one -> one.in(language).endsWith("/" + page))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var writing = writings.find(StandingSections.id(address), language).orElseThrow(NotFoundException::new);
        var head = Head.of(language, writing.title(), address.twins())
                .described(writing.description())
                .modified(writing.modified())
                .under();
        return Page.of("pages/standing", new StandingPage(writing.title(), Markdown.html(writing.markdown())), head);
    }
}
