package ca.liaison.membership;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.Agency;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.membership.AccessRequest.State;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.FormPage.Fact;
import ca.liaison.web.forms.FormQuestions;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Button;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Doing;
import ca.liaison.web.lists.ListTable.Row;
import ca.liaison.web.lists.Paged;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The requests that wait: a coordinator sponsors those of the own agency, an administrator confirms what somebody else
 * sponsored.
 */
@Path("{language: en|fr}/{section: agency|organisme}/{what: requests|demandes}")
@RequestScoped
@Needs(Action.COORDINATE)
@Produces(MediaType.TEXT_HTML)
public class RequestsResource {

    private static final String PERSON = "{email: [^/]+@[^/]+}";

    @Inject
    Requesting requesting;

    @Inject
    PassingOn passingOn;

    @Inject
    AccessRequests requests;

    @Inject
    Agencies agencies;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page list(@QueryParam("page") String asked, @QueryParam("done") String done) {
        var agency = isAdministrator()
                ? null
                : Objects.requireNonNullElse(viewer.get().agency(), "");
        var paged = Paged.of(asked, requests.countOpen(agency), Map.of());
        var open = requests.open(agency, paged.skip(), Paged.SIZE);
        var of = agencies.named(open.stream().map(AccessRequest::agency).collect(Collectors.toSet()));
        var table = ListTable.of(
                        "requests",
                        text("access.requests"),
                        List.of(
                                text("directory.name"),
                                text("directory.email"),
                                text("directory.agency"),
                                text("access.reason"),
                                text("access.askedAt"),
                                text("directory.state")),
                        open.stream().map(request -> row(request, of)).toList(),
                        text("access.requests.none"))
                .paged(paged.pager(Address.REQUESTS, language));
        var page = ListPage.of(text("access.requests.lead"), table)
                .noticed(done == null ? null : new Notice("success", text("access.done"), null, null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("access.requests"), Address.REQUESTS.twins(paged.query()))
                        .under(new Link(text("access.members"), Address.MEMBERS.in(language)))
                        .hidden());
    }

    private Row row(AccessRequest request, Map<String, Agency> of) {
        var mine = Requesting.mayConfirm(request, viewer.get());
        var row = Row.of(
                new Cell(request.name(), mine ? address(request) : null, null),
                Cell.of(request.email()),
                Cell.of(name(request, of.get(request.agency()))),
                Cell.of(request.reason()),
                Cell.of(Formats.moment(request.at(), language)),
                Cell.of(text("access.state." + request.state())));
        if (!Access.may(viewer.get(), Action.COORDINATE, request.membership())
                || request.state() == State.SPONSORED && !mine) {
            return row;
        }
        var buttons = new ArrayList<Button>();
        if (request.state() == State.ASKED) {
            buttons.add(new Button(
                    "sponsor",
                    text("access.sponsor"),
                    Messages.text(language, "access.sponsor.of", request.name()),
                    false));
        }
        buttons.add(new Button(
                "decline", text("access.decline"), Messages.text(language, "access.decline.of", request.name()), true));
        return row.with(
                new Doing(address(request), Messages.text(language, "access.note.of", request.name()), buttons));
    }

    /** What an administrator decides on: who it is, who sponsored them, and what they are to be trusted with. */
    @GET
    @Path(PERSON)
    @Needs(Action.ADMINISTER)
    public Page look(@PathParam("email") String email) {
        return form(confirmable(email), Trust.ofReader(), List.of());
    }

    @POST
    @Path(PERSON)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("email") String email, MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        switch (filled.first("do")) {
            case "sponsor" -> change("access.sponsor", email, () -> requesting.sponsor(email, viewer.get()));
            case "decline" ->
                change("access.decline", email, () -> requesting.decline(email, viewer.get(), filled.first("note")));
            default -> {
                return confirm(confirmable(email), filled);
            }
        }
        return done();
    }

    private Response confirm(AccessRequest request, Filled filled) {
        if (filled.isToggle()) {
            return form(request, filled, List.of()).response().build();
        }
        var complaints = new ArrayList<Complaint>();
        var trust = Trust.read(filled, complaints);
        if (trust.isEmpty()) {
            return form(request, filled, complaints).withStatus(400).response().build();
        }
        var deed = Deed.of("access.confirm", viewer.get())
                .onPerson(request.email())
                .with("agency", request.agency())
                .with("roles", trust.get().roles());
        var invited = trail.doing(
                deed,
                () -> requesting.confirm(
                        request.email(),
                        viewer.get(),
                        trust.get().roles(),
                        trust.get().clearance()));
        return passingOn.link(invited, language).orElseGet(this::done);
    }

    private AccessRequest confirmable(String email) {
        var request = requesting.get(email, viewer.get());
        if (!Requesting.mayConfirm(request, viewer.get())) {
            throw new NotYours(email);
        }
        return request;
    }

    private void change(String action, String email, Runnable change) {
        trail.doing(Deed.of(action, viewer.get()).onPerson(email), () -> {
            change.run();
            return null;
        });
    }

    private Page form(AccessRequest request, Filled filled, List<Complaint> complaints) {
        var facts = List.of(
                new Fact(text("directory.name"), request.name()),
                new Fact(text("directory.email"), request.email()),
                new Fact(text("directory.title"), Objects.requireNonNullElse(request.title(), text("web.none"))),
                new Fact(
                        text("directory.agency"),
                        name(request, agencies.find(request.agency()).orElse(null))),
                new Fact(text("access.reason"), request.reason()),
                new Fact(
                        text("access.sponsoredBy"),
                        request.sponsoredBy() + ", " + Formats.moment(request.sponsoredAt(), language)));
        var page = FormPage.of(
                        "confirm",
                        address(request),
                        text("access.confirm.lead"),
                        Trust.ask(new FormQuestions(language, filled, complaints), language),
                        text("access.confirm.send"))
                .knowing(facts)
                .cancelled(new Link(text("forms.cancel"), Address.REQUESTS.in(language)));
        var rest = "/" + request.email();
        return Page.of(
                "web/form",
                page,
                Head.of(language, text("access.confirm"), Address.REQUESTS.twins(new Bilingual(rest, rest)))
                        .under(new Link(text("access.requests"), Address.REQUESTS.in(language)))
                        .toggling("confirm")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private String name(AccessRequest request, Agency agency) {
        return agency == null ? request.agency() : agency.name().in(language);
    }

    private String address(AccessRequest request) {
        return Address.REQUESTS.in(language, "/" + request.email());
    }

    private Response done() {
        return Response.seeOther(URI.create(Address.REQUESTS.in(language, "?done=1")))
                .build();
    }

    private boolean isAdministrator() {
        return Access.may(viewer.get(), Action.ADMINISTER, Audience.PORTAL);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
