package ca.liaison.finding;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** One box for all of the portal: {@code /en/search}, {@code /fr/recherche}. */
@Path("{language: en|fr}/{section: search|recherche}")
@RequestScoped
@Open("Shows only what the viewer may read")
@Produces(MediaType.TEXT_HTML)
public class FindingResource {

    @Inject
    Finding finding;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @Context
    UriInfo uri;

    @GET
    @Costs(SearchPlaces.class)
    public Page search() {
        var asked = FindingAddress.of(uri.getQueryParameters());
        var page = finding.page(asked, language, viewer.get());
        var title = page.isAsked() ? words("titleFor", asked.q()) : words("title");
        var head = Head.of(language, title, Address.SEARCH.twins(asked.query()))
                .described(words("description"))
                .searching();
        return Page.of("finding/search", page, asked.query().isEmpty() ? head : head.hidden());
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "finding." + key, arguments);
    }
}
