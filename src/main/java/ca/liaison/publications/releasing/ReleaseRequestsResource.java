package ca.liaison.publications.releasing;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.Banner;
import ca.liaison.publications.Fact;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Recipients;
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
import ca.liaison.web.lists.Pager;
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

/** The originator's desk: requests for release, and the answers. */
@Path("{language: en|fr}/{section: publish|publier}/{what: release-requests|demandes-de-diffusion}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class ReleaseRequestsResource {

    private static final int SIZE = 25;

    @Inject
    Releasing releasing;

    @Inject
    Banner banner;

    @Inject
    Recipients recipients;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page list(@QueryParam("page") String asked) {
        var open = releasing.open(viewer.get());
        var last = Math.max(1, (open.size() + SIZE - 1) / SIZE);
        var number = Math.max(1, Math.min(Forms.number(asked), last));
        var rows = open.stream()
                .skip((number - 1L) * SIZE)
                .limit(SIZE)
                .map(this::row)
                .toList();
        var head = Head.of(
                        language,
                        Messages.text(language, "web.section.release_requests"),
                        Address.RELEASE_REQUESTS.twins(query(number)))
                .hidden();
        return Page.of(
                "publications/release-requests",
                new ReleaseRequestsPage(
                        rows, Pager.of(number, last, n -> Address.RELEASE_REQUESTS.in(language, query(n)))),
                head);
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id) {
        return page(releasing.get(id, viewer.get()), DescriptionInput.NOTHING, List.of());
    }

    /** The language toggle alone; each answer has an address of its own. */
    @POST
    @NeedsNoProof("It changes the language of a form")
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page toggled(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        return page(releasing.get(id, viewer.get()), new DescriptionInput(fields), List.of());
    }

    @POST
    @Path("{id}/grant")
    @Needs(Action.APPROVE)
    @StepUp
    public Response grant(@PathParam("id") String id) {
        try {
            releasing.grant(id, viewer.get());
            return done();
        } catch (InvalidMetadata invalid) {
            return page(releasing.get(id, viewer.get()), DescriptionInput.NOTHING, invalid.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    @POST
    @Path("{id}/refuse")
    @Needs(Action.APPROVE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var typed = new DescriptionInput(fields);
        try {
            releasing.refuse(id, typed.first("reason"), viewer.get());
            return done();
        } catch (InvalidMetadata invalid) {
            return page(releasing.get(id, viewer.get()), typed, invalid.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    private Response done() {
        return Response.seeOther(URI.create(Address.RELEASE_REQUESTS.in(language)))
                .build();
    }

    private ReleaseRequestsPage.Row row(Releasing.Open open) {
        return new ReleaseRequestsPage.Row(
                open.publication().metadata().title().in(language),
                Address.RELEASE_REQUESTS.in(language, "/" + open.request().id()),
                Labels.marking(open.publication().metadata().marking()),
                recipients.said(open.request().recipient(), language),
                open.request().by(),
                Formats.moment(open.request().at(), language));
    }

    private Page page(Releasing.Open open, DescriptionInput typed, List<Complaint> complaints) {
        var request = open.request();
        var title = open.publication().metadata().title().in(language);
        var addresses = Address.RELEASE_REQUESTS.twins("/" + request.id());
        var mayAnswer = request.isOpen() && Access.may(viewer.get(), Action.APPROVE, open);
        var own = addresses.in(language);
        var page = new ReleaseRequestPage(
                title,
                PublicationAddress.of(open.publication(), language),
                facts(open),
                notice(open, mayAnswer, complaints),
                mayAnswer ? own + "/grant" : null,
                mayAnswer ? own + "/refuse" : null,
                addresses.in(language.other()),
                new Field("reason", typed.first("reason"), DescriptionForm.error("reason", complaints, language)));
        var head = Head.of(language, Messages.text(language, "approvals.release.answer", title), addresses)
                .under(new Link(
                        Messages.text(language, "web.section.release_requests"), Address.RELEASE_REQUESTS.in(language)))
                .hidden()
                .marked(banner.lines(open.publication(), language))
                .problem(!complaints.isEmpty());
        return Page.of("publications/release-request", page, mayAnswer ? head.toggling("answer") : head);
    }

    private List<Fact> facts(Releasing.Open open) {
        return List.of(
                fact("recipient", recipients.said(open.request().recipient(), language)),
                fact("by", open.request().by()),
                fact("when", Formats.moment(open.request().at(), language)),
                fact("reason", open.request().reason()),
                fact("originator", banner.originator(open.publication()).in(language)));
    }

    private Fact fact(String name, String value) {
        return new Fact(Messages.text(language, "approvals.release." + name), List.of(new Link(value, null)));
    }

    private Notice notice(Releasing.Open open, boolean mayAnswer, List<Complaint> complaints) {
        var fault = complaints.stream()
                .filter(complaint -> !complaint.field().equals("reason"))
                .findFirst();
        if (fault.isPresent()) {
            return new Notice(
                    "danger",
                    Messages.text(language, "approvals.release.notAllowed"),
                    Messages.text(
                            language, fault.get().messageKey(), fault.get().arguments()),
                    null);
        }
        if (mayAnswer) {
            return null;
        }
        var key = !open.request().isOpen()
                ? "approvals.release.answered"
                : open.request().by().equals(viewer.get().name()) ? "approvals.own" : "approvals.notYours";
        return new Notice("info", Messages.text(language, key), Messages.text(language, key + ".text"), null);
    }

    private static String query(int page) {
        return page > 1 ? "?page=" + page : "";
    }
}
