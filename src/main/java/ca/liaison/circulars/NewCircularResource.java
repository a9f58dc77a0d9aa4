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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Writing a new circular, or one that corrects another. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}/{new: new|nouvelle}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class NewCircularResource {

    private static final Filled USUAL =
            new Filled(Map.of("category", List.of("UNCLASSIFIED"), "tlp", List.of("GREEN")));

    @Inject
    Drafting drafting;

    @Inject
    CircularFormPages pages;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page ask(@QueryParam("corrects") String corrects) {
        return pages.page(
                null,
                corrects == null
                        ? USUAL
                        : CircularForm.filled(
                                        drafting.get(corrects, viewer.get()).content())
                                .with("corrects", corrects),
                List.of(),
                language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return pages.page(null, filled, List.of(), language).response().build();
        }
        try {
            return CircularFormPages.seen(
                    drafting.create(pages.draft(filled, filled.first("corrects")), viewer.get()), language);
        } catch (InvalidCircular wrong) {
            return pages.page(null, filled, wrong.complaints(), language)
                    .withStatus(400)
                    .response()
                    .build();
        }
    }
}
