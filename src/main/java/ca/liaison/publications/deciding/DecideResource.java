package ca.liaison.publications.deciding;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.Banner;
import ca.liaison.publications.FieldChange;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Tables;
import ca.liaison.publications.editing.DescriptionForm;
import ca.liaison.publications.editing.DescriptionInput;
import ca.liaison.publications.editing.Forms;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Field;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
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
import java.util.stream.Stream;

/** Deciding about what waits: what would change, and the two answers. */
@Path("{language: en|fr}/{section: publish|publier}/{id}/{what: decide|decider}")
@RequestScoped
@Needs(Action.PREPARE)
@StepUp
@Produces(MediaType.TEXT_HTML)
public class DecideResource {

    @Inject
    Deciding deciding;

    @Inject
    DescriptionDifferences differences;

    @Inject
    Instance<Tables> tables;

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
        return page(publication(), DescriptionInput.NOTHING, List.of());
    }

    /** The language toggle alone; each answer has an address of its own. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page toggled(MultivaluedMap<String, String> fields) {
        return page(publication(), new DescriptionInput(fields), List.of());
    }

    @POST
    @Path("approve")
    @Needs(Action.APPROVE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(MultivaluedMap<String, String> fields) {
        var approved =
                deciding.approve(new PublicationId(id), Forms.revision(new DescriptionInput(fields)), viewer.get());
        return Response.seeOther(URI.create(PublicationAddress.of(approved, language)))
                .build();
    }

    @POST
    @Path("send-back")
    @Needs(Action.APPROVE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendBack(MultivaluedMap<String, String> fields) {
        var typed = new DescriptionInput(fields);
        try {
            deciding.sendBack(new PublicationId(id), Forms.revision(typed), typed.first("reason"), viewer.get());
            return Response.seeOther(URI.create(Address.APPROVALS.in(language))).build();
        } catch (InvalidMetadata invalid) {
            return page(publication(), typed, invalid.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    private Publication publication() {
        return deciding.get(new PublicationId(id), Action.PREPARE, viewer.get());
    }

    private Page page(Publication publication, DescriptionInput typed, List<Complaint> complaints) {
        var proposal = publication.proposal();
        var title = publication.latestWords().title().in(language);
        var address = Forms.address(publication.id(), Address.DECIDE);
        var own = address.in(language);
        var mayDecide = publication.waits() && Access.may(viewer.get(), Action.APPROVE, publication);
        var page = new DecidePage(
                title,
                PublicationAddress.of(publication, language),
                proposal == null ? "" : String.join(", ", proposal.authors()),
                proposal == null ? "" : Formats.moment(proposal.at(), language),
                proposal == null ? List.of() : differences(publication),
                mayDecide ? null : notice(publication),
                mayDecide ? own + "/approve" : null,
                mayDecide ? own + "/send-back" : null,
                address.in(language.other()),
                publication.revision(),
                new Field("reason", typed.first("reason"), DescriptionForm.error("reason", complaints, language)));
        var head = Head.of(language, Messages.text(language, "approvals.title", title), address)
                .under(new Link(Messages.text(language, "web.section.approvals"), Address.APPROVALS.in(language)))
                .hidden()
                .marked(banner.lines(publication, language))
                .problem(!complaints.isEmpty());
        return Page.of("publications/decide", page, mayDecide ? head.toggling("decide") : head);
    }

    private List<FieldChange> differences(Publication publication) {
        return Stream.concat(
                        differences
                                .between(
                                        publication.metadata(),
                                        publication.proposal().metadata(),
                                        language)
                                .stream(),
                        tables.stream().flatMap(known -> known.differences(publication, language).stream()))
                .toList();
    }

    private Notice notice(Publication publication) {
        var key = !publication.waits()
                ? "approvals.nothing"
                : publication.authors().contains(viewer.get().name()) ? "approvals.own" : "approvals.notYours";
        return new Notice("info", Messages.text(language, key), Messages.text(language, key + ".text"), null);
    }
}
