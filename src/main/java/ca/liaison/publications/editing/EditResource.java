package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.Banner;
import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.State;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
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
import java.net.URI;
import java.util.List;

/**
 * Changing the description of a publication. Who changes what somebody else changed meanwhile is told so, and keeps
 * what they typed.
 */
@Path("{language: en|fr}/{section: publish|publier}/{id}/{what: edit|modifier}")
@RequestScoped
@Needs(Action.WRITE)
@StepUp
@Produces(MediaType.TEXT_HTML)
public class EditResource {

    private static final List<State> STATES = List.of(State.DRAFT, State.PUBLISHED, State.SUPERSEDED, State.ARCHIVED);
    private static final List<State> STATES_OF_WITHDRAWN = List.of(State.WITHDRAWN, State.PUBLISHED);

    @Inject
    Editing editing;

    @Inject
    DescriptionForm form;

    @Inject
    Banner banner;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show(@QueryParam("saved") String saved) {
        var publication = editing.get(new PublicationId(id), Action.WRITE, viewer.get());
        return page(
                publication,
                DescriptionInput.of(publication.latestWords()),
                List.of(),
                saved == null ? returned(publication) : saved(publication));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        var typed = new DescriptionInput(fields);
        var publication = editing.get(new PublicationId(id), Action.WRITE, viewer.get());
        if (typed.has("toggle")) {
            return page(publication, typed, List.of(), null).response().build();
        }
        try {
            editing.describe(
                    publication.id(), Forms.revision(typed), typed.draft().relatedAs(publication), viewer.get());
            return Response.seeOther(URI.create(address().in(language) + "?saved=1"))
                    .build();
        } catch (InvalidMetadata invalid) {
            return page(publication, typed, invalid.complaints(), null)
                    .withStatus(400)
                    .response()
                    .build();
        } catch (ChangedMeanwhile changed) {
            var now = editing.get(publication.id(), Action.WRITE, viewer.get());
            return page(now, typed, List.of(), changed(now))
                    .withStatus(409)
                    .response()
                    .build();
        }
    }

    private Page page(Publication publication, DescriptionInput typed, List<Complaint> complaints, Notice notice) {
        var isWithdrawn = publication.metadata().state() == State.WITHDRAWN;
        var title = publication.metadata().title().in(language);
        var description = form.show(typed, complaints, isWithdrawn ? STATES_OF_WITHDRAWN : STATES, language);
        var page = new EditPage(
                title,
                address().in(language),
                address().in(language.other()),
                PublicationAddress.of(publication, language),
                isWithdrawn
                        ? null
                        : Forms.address(publication.id(), Address.WITHDRAW).in(language),
                publication.revision(),
                notice,
                description);
        var head = Head.of(language, Messages.text(language, "publications.form.edit", title), address())
                .under(new Link(title, PublicationAddress.of(publication, language)))
                .hidden()
                .marked(banner.lines(publication, language))
                .toggling("describe")
                .problem(
                        !complaints.isEmpty() || notice != null && notice.tone().equals("danger"));
        return Page.of("publications/edit", page, head);
    }

    private Notice returned(Publication publication) {
        var proposal = publication.proposal();
        return proposal == null
                ? null
                : proposal.waits()
                        ? waiting(publication)
                        : new Notice(
                                "warning",
                                Messages.text(language, "approvals.returned"),
                                Messages.text(language, "approvals.returned.text", proposal.returned()),
                                null);
    }

    private Notice waiting(Publication publication) {
        return new Notice(
                "info",
                Messages.text(language, "approvals.waits"),
                Messages.text(language, "approvals.waits.text"),
                link(publication, "publications.form.saved.link"));
    }

    private Notice saved(Publication publication) {
        return publication.waits()
                ? waiting(publication)
                : new Notice(
                        "success",
                        Messages.text(language, "publications.form.saved"),
                        Messages.text(
                                language,
                                "publications.form.saved.text",
                                Formats.moment(publication.modifiedAt(), language)),
                        link(publication, "publications.form.saved.link"));
    }

    private Notice changed(Publication now) {
        return new Notice(
                "danger",
                Messages.text(language, "publications.form.changed"),
                Messages.text(
                        language,
                        "publications.form.changed.text",
                        now.latest().by(),
                        Formats.moment(now.modifiedAt(), language)),
                link(now, "publications.form.changed.link"));
    }

    private Link link(Publication publication, String key) {
        return new Link(Messages.text(language, key), PublicationAddress.of(publication, language));
    }

    private Bilingual address() {
        return Forms.address(new PublicationId(id), Address.EDIT);
    }
}
