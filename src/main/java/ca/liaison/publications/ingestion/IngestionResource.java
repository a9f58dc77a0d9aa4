package ca.liaison.publications.ingestion;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Views;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How far one ingestion is, and another try where it failed. */
@Path("{language: en|fr}/{section: publish|publier}/ingestions/{id}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class IngestionResource {

    @Inject
    Receiving receiving;

    @Inject
    Views views;

    @Inject
    CurrentViewer viewer;

    @Inject
    Progress progress;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show() {
        var ingestion = receiving.find(new IngestionId(id), Action.PREPARE, viewer.get());
        views.arrival(id, ingestion.metadata(), viewer.get());
        IngestionPage page = progress.page(ingestion, viewer.get(), language);
        var head = Head.of(language, page.name(), Address.INGESTIONS.twins("/" + id))
                .under(new Link(Messages.text(language, "web.section.ingestions"), Address.INGESTIONS.in(language)))
                .hidden()
                .refreshing(page.isRunning());
        return Page.of("publications/ingestion", page, head);
    }

    @POST
    @Path("retry")
    public Response retry() {
        var again = receiving.retry(new IngestionId(id), viewer.get());
        return Response.seeOther(URI.create(
                        Address.INGESTIONS.in(language, "/" + again.id().value())))
                .build();
    }
}
