package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Button;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Doing;
import ca.liaison.web.lists.ListTable.Row;
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
import java.util.Map;

/** All lists, for those who keep them: make, describe, archive. */
@Path("{language: en|fr}/{section: publish|publier}/{what: lists|listes}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class PublishListsResource {

    static final Bilingual NEW = new Bilingual("/new", "/nouvelle");
    static final Bilingual EDIT = new Bilingual("/edit", "/modifier");

    @Inject
    DistributionLists lists;

    @Inject
    Subscribers subscribers;

    @Inject
    ListKeeping keeping;

    @Inject
    ListForm form;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page all(@QueryParam("saved") String saved) {
        var rows = lists.all(language).stream().map(this::row).toList();
        var table = ListTable.of(
                "lists",
                text("web.section.publish_lists"),
                List.of(
                        text("lists.list"),
                        text("lists.joining"),
                        text("lists.members"),
                        text("lists.requested"),
                        text("lists.state")),
                rows,
                text("lists.none"));
        var page = ListPage.of(text("lists.publish.lead"), table)
                .leading(new Link(text("lists.new"), Address.PUBLISH_LISTS.in(language, NEW.in(language))))
                .noticed(saved == null ? null : new Notice("success", text("lists.saved"), null, null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("web.section.publish_lists"), Address.PUBLISH_LISTS.twins())
                        .under()
                        .hidden());
    }

    private Row row(DistributionList list) {
        var name = list.name().in(language);
        var path = Address.PUBLISH_LISTS.in(language, "/" + list.id());
        var button = list.isArchived()
                ? new Button("restore", text("lists.restore"), Messages.text(language, "lists.restore.of", name), false)
                : new Button("archive", text("lists.archive"), Messages.text(language, "lists.archive.of", name), true);
        return Row.of(
                        Cell.of(name, path),
                        Cell.of(text("lists.joining." + list.joining())),
                        Cell.of(Formats.number(
                                subscribers.count(list.id(), Subscription.Status.MEMBER), language)),
                        Cell.of(Formats.number(
                                subscribers.count(list.id(), Subscription.Status.REQUESTED), language)),
                        Cell.of(text(list.isArchived() ? "lists.state.archived" : "lists.state.open")))
                .with(new Doing(path, null, List.of(button)));
    }

    @GET
    @Path("{new: new|nouvelle}")
    public Page ask() {
        return form(null, Filled.NOTHING, List.of());
    }

    @POST
    @Path("{new: new|nouvelle}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(null, filled, List.of()).response().build();
        }
        try {
            return seen(keeping.create(form.draft(filled), viewer.get()).id());
        } catch (InvalidList wrong) {
            return form(null, filled, wrong.complaints()).withStatus(400).response().build();
        }
    }

    /** The buttons of the list of all. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response archive(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        keeping.archive(id, new Filled(fields).first("do").equals("archive"), viewer.get());
        return Response.seeOther(URI.create(Address.PUBLISH_LISTS.in(language, "?saved=1")))
                .build();
    }

    @GET
    @Path("{id}/{edit: edit|modifier}")
    public Page edit(@PathParam("id") String id) {
        var list = lists.get(id);
        return form(list, ListForm.filled(list), List.of());
    }

    @POST
    @Path("{id}/{edit: edit|modifier}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        var list = lists.get(id);
        if (filled.isToggle()) {
            return form(list, filled, List.of()).response().build();
        }
        try {
            keeping.describe(id, form.draft(filled), filled.number("revision", -1), viewer.get());
            return seen(id);
        } catch (InvalidList wrong) {
            return form(list, filled, wrong.complaints()).withStatus(400).response().build();
        }
    }

    private Response seen(String id) {
        return Response.seeOther(URI.create(Address.PUBLISH_LISTS.in(language, "/" + id + "?saved=1")))
                .build();
    }

    private Page form(DistributionList known, Filled filled, List<Complaint> complaints) {
        var rest = known == null
                ? NEW
                : new Bilingual("/" + known.id() + EDIT.en(), "/" + known.id() + EDIT.fr());
        var page = FormPage.of(
                        "list",
                        Address.PUBLISH_LISTS.in(language, rest.in(language)),
                        text("lists.form.lead"),
                        form.questions(language, filled, complaints),
                        text("forms.save"))
                .hiding(
                        known == null
                                ? Map.of()
                                : Map.of("revision", filled.firstOr("revision", Integer.toString(known.revision()))))
                .cancelled(new Link(text("forms.cancel"), Address.PUBLISH_LISTS.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(
                                language,
                                known == null ? text("lists.new") : known.name().in(language),
                                Address.PUBLISH_LISTS.twins(rest))
                        .under(new Link(text("web.section.publish_lists"), Address.PUBLISH_LISTS.in(language)))
                        .toggling("list")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
