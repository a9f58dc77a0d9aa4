package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Labels;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Cell;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All circulars for the staff, and writing them. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class PublishCircularsResource {

    static final Bilingual NEW = new Bilingual("/new", "/nouvelle");
    static final Bilingual EDIT = new Bilingual("/edit", "/modifier");

    @Inject
    Circulars circulars;

    @Inject
    Drafting drafting;

    @Inject
    CircularForm form;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page all(@QueryParam("page") String asked) {
        var found = circulars.inAnyOf(EnumSet.allOf(CircularState.class)).stream()
                .filter(one -> Access.may(viewer.get(), Action.PREPARE, one))
                .sorted((one, other) -> last(other).at().compareTo(last(one).at()))
                .toList();
        var paged = Paged.of(asked, found.size(), Map.of());
        var table = ListTable.of(
                        "circulars",
                        text("web.section.publish_circulars"),
                        List.of(
                                text("circulars.title"),
                                text("circulars.number"),
                                text("circulars.state"),
                                text("circulars.marking"),
                                text("circulars.lastMove")),
                        found.stream()
                                .skip(paged.skip())
                                .limit(Paged.SIZE)
                                .map(this::row)
                                .toList(),
                        text("circulars.publish.none"))
                .paged(paged.pager(Address.PUBLISH_CIRCULARS, language));
        var page = ListPage.of(text("circulars.publish.lead"), table);
        var mayWrite = Access.may(viewer.get(), Action.WRITE, Audience.PORTAL);
        return Page.of(
                "web/list",
                mayWrite
                        ? page.leading(
                                new Link(text("circulars.new"), Address.PUBLISH_CIRCULARS.in(language, NEW.in(language))))
                        : page,
                Head.of(
                                language,
                                text("web.section.publish_circulars"),
                                Address.PUBLISH_CIRCULARS.twins(paged.query()))
                        .under()
                        .hidden());
    }

    private Row row(Circular circular) {
        var marking = Labels.marking(circular.content().marking());
        return Row.of(
                Cell.of(
                        circular.content().title().in(language),
                        Address.PUBLISH_CIRCULARS.in(language, "/" + circular.id())),
                Cell.of(circular.number() == null ? "–" : circular.number()),
                Cell.of(text("circulars.state." + circular.state())),
                Cell.of(marking == null ? "TLP:CLEAR" : marking),
                Cell.of(Formats.moment(last(circular).at(), language)));
    }

    private static Circular.Step last(Circular circular) {
        return circular.history().get(circular.history().size() - 1);
    }

    @GET
    @Path("{new: new|nouvelle}")
    @Needs(Action.WRITE)
    public Page ask(@QueryParam("corrects") String corrects) {
        if (corrects == null) {
            return form(NEW, null, new Filled(Map.of("category", List.of("UNCLASSIFIED"), "tlp", List.of("GREEN"))), List.of());
        }
        var first = drafting.get(corrects, viewer.get());
        return form(NEW, null, CircularForm.filled(first.content()).with("corrects", corrects), List.of());
    }

    @POST
    @Path("{new: new|nouvelle}")
    @Needs(Action.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(NEW, null, filled, List.of()).response().build();
        }
        try {
            return seen(drafting.create(form.draft(filled, filled.first("corrects")), viewer.get()));
        } catch (InvalidCircular wrong) {
            return form(NEW, null, filled, wrong.complaints()).withStatus(400).response().build();
        }
    }

    @GET
    @Path("{id}/{edit: edit|modifier}")
    @Needs(Action.WRITE)
    public Page edit(@PathParam("id") String id) {
        var circular = drafting.get(id, viewer.get());
        if (!Move.EDIT.isPossible(circular.state())) {
            throw new NotNow(circular, Move.EDIT);
        }
        return form(rest(id), circular, CircularForm.filled(circular.content()), List.of());
    }

    @POST
    @Path("{id}/{edit: edit|modifier}")
    @Needs(Action.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        var circular = drafting.get(id, viewer.get());
        if (filled.isToggle()) {
            return form(rest(id), circular, filled, List.of()).response().build();
        }
        try {
            return seen(drafting.edit(
                    id, filled.number("revision", -1), form.draft(filled, circular.corrects()), viewer.get()));
        } catch (InvalidCircular wrong) {
            return form(rest(id), circular, filled, wrong.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    private static Bilingual rest(String id) {
        return new Bilingual("/" + id + EDIT.en(), "/" + id + EDIT.fr());
    }

    private Response seen(Circular circular) {
        return Response.seeOther(
                        URI.create(Address.PUBLISH_CIRCULARS.in(language, "/" + circular.id() + "?saved=1")))
                .build();
    }

    private Page form(Bilingual rest, Circular known, Filled filled, List<Complaint> complaints) {
        var hidden = new HashMap<String, String>();
        if (known != null) {
            hidden.put("revision", filled.firstOr("revision", Integer.toString(known.revision())));
        }
        if (!filled.first("corrects").isEmpty()) {
            hidden.put("corrects", filled.first("corrects"));
        }
        var page = FormPage.of(
                        "circular",
                        Address.PUBLISH_CIRCULARS.in(language, rest.in(language)),
                        text(
                                known != null && known.approval() != null
                                        ? "circulars.form.voids"
                                        : filled.first("corrects").isEmpty()
                                                ? "circulars.form.lead"
                                                : "circulars.form.corrects"),
                        form.questions(language, filled, complaints),
                        text("forms.save"))
                .hiding(hidden)
                .cancelled(new Link(text("forms.cancel"), Address.PUBLISH_CIRCULARS.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(
                                language,
                                known == null
                                        ? text("circulars.new")
                                        : known.content().title().in(language),
                                Address.PUBLISH_CIRCULARS.twins(rest))
                        .under(new Link(
                                text("web.section.publish_circulars"), Address.PUBLISH_CIRCULARS.in(language)))
                        .toggling("circular")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
