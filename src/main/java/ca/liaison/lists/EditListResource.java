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

/** Describing a list anew. */
@Path("{language: en|fr}/{section: publish|publier}/{what: lists|listes}/{id}/{edit: edit|modifier}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class EditListResource {

    @Inject
    DistributionLists lists;

    @Inject
    ListKeeping keeping;

    @Inject
    ListFormPages pages;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page edit() {
        var list = lists.get(id);
        return pages.page(list, ListForm.filled(list), List.of(), language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        var list = lists.get(id);
        if (filled.isToggle()) {
            return pages.page(list, filled, List.of(), language).response().build();
        }
        try {
            keeping.describe(id, pages.draft(filled), filled.number("revision", -1), viewer.get());
            return ListFormPages.seen(id, language);
        } catch (InvalidList wrong) {
            return pages.page(list, filled, wrong.complaints(), language)
                    .withStatus(400)
                    .response()
                    .build();
        }
    }
}
