package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.Banner;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.PublicationId;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Field;
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
import java.net.URI;
import java.util.List;

/** Taking a publication back, with a reason that readers are told. Putting it back is a choice of the edit form. */
@Path("{language: en|fr}/{section: publish|publier}/{id}/{what: withdraw|retirer}")
@RequestScoped
@Needs(Action.APPROVE)
@StepUp
@Produces(MediaType.TEXT_HTML)
public class WithdrawResource {

    @Inject
    Editing editing;

    @Inject
    Banner banner;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page ask() {
        return page(
                editing.get(new PublicationId(id), Action.APPROVE, viewer.get()), DescriptionInput.NOTHING, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(MultivaluedMap<String, String> fields) {
        var typed = new DescriptionInput(fields);
        var publication = editing.get(new PublicationId(id), Action.APPROVE, viewer.get());
        if (typed.has("toggle")) {
            return page(publication, typed, List.of()).response().build();
        }
        try {
            var withdrawn =
                    editing.withdraw(publication.id(), Forms.revision(typed), typed.both("reason"), viewer.get());
            return Response.seeOther(URI.create(PublicationAddress.of(withdrawn, language)))
                    .build();
        } catch (InvalidMetadata invalid) {
            return page(publication, typed, invalid.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    private Page page(Publication publication, DescriptionInput typed, List<Complaint> complaints) {
        var title = publication.metadata().title().in(language);
        var back = PublicationAddress.of(publication, language);
        var page = new WithdrawPage(
                title,
                address().in(language),
                address().in(language.other()),
                back,
                publication.revision(),
                field("reasonEn", typed, complaints),
                field("reasonFr", typed, complaints));
        var head = Head.of(language, Messages.text(language, "publications.form.withdraw", title), address())
                .under(new Link(title, back))
                .hidden()
                .marked(banner.lines(publication, language))
                .toggling("withdraw")
                .problem(!complaints.isEmpty());
        return Page.of("publications/withdraw", page, head);
    }

    private Field field(String name, DescriptionInput typed, List<Complaint> complaints) {
        return new Field(name, typed.first(name), DescriptionForm.error(name, complaints, language));
    }

    private Bilingual address() {
        return Forms.address(new PublicationId(id), Address.WITHDRAW);
    }
}
