package ca.liaison.circulars;

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

/** Changing a circular that has not gone out. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}/{id}/{edit: edit|modifier}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class EditCircularResource {

    @Inject
    Drafting drafting;

    @Inject
    CircularReaders readers;

    @Inject
    CircularFormPages pages;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page edit() {
        var circular = drafting.get(id, viewer.get());
        if (!Move.EDIT.isPossible(circular.state())) {
            throw new NotNow(circular, Move.EDIT);
        }
        readers.viewed(circular, viewer.get());
        return pages.page(circular, CircularForm.filled(circular.content()), List.of(), language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        var circular = drafting.get(id, viewer.get());
        if (filled.isToggle()) {
            return pages.page(circular, filled, List.of(), language).response().build();
        }
        try {
            return CircularFormPages.seen(
                    drafting.edit(
                            id, filled.number("revision", -1), pages.draft(filled, circular.corrects()), viewer.get()),
                    language);
        } catch (InvalidCircular wrong) {
            return pages.page(circular, filled, wrong.complaints(), language)
                    .withStatus(400)
                    .response()
                    .build();
        }
    }
}
