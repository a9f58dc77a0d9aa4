package ca.liaison.lists;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Making a list. */
@Path("{language: en|fr}/{section: publish|publier}/{what: lists|listes}/{new: new|nouvelle}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class NewListResource {

    @Inject
    ListKeeping keeping;

    @Inject
    ListFormPages pages;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page ask() {
        return pages.page(null, Filled.NOTHING, List.of(), language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return pages.page(null, filled, List.of(), language).response().build();
        }
        try {
            return ListFormPages.seen(
                    keeping.create(pages.draft(filled), viewer.get()).id(), language);
        } catch (InvalidList wrong) {
            return pages.page(null, filled, wrong.complaints(), language)
                    .withStatus(400)
                    .response()
                    .build();
        }
    }
}
