package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.directory.Agencies;
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
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is on one list, who asks to be, and who would get now what is sent to it. */
@Path("{language: en|fr}/{section: publish|publier}/{what: lists|listes}/{id}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class MembersOfListResource {

    private static final Bilingual ADD = new Bilingual("/add", "/ajouter");
    private static final int MOST_REQUESTS = 100;

    @Inject
    DistributionLists lists;

    @Inject
    Subscribers subscribers;

    @Inject
    Enrolling enrolling;

    @Inject
    ListKeeping keeping;

    @Inject
    Audiences audiences;

    @Inject
    Agencies agencies;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show(@QueryParam("page") String asked, @QueryParam("saved") String saved) {
        var list = lists.get(id);
        var total = subscribers.count(id, Subscription.Status.MEMBER);
        var paged = Paged.of(asked, total, Map.of());
        var members = ListTable.of(
                        "members",
                        text("lists.members"),
                        List.of(
                                text("lists.member"),
                                text("lists.email"),
                                text("lists.agency"),
                                text("lists.language"),
                                text("lists.since")),
                        subscribers.on(id, Subscription.Status.MEMBER, paged.skip(), Paged.SIZE).stream()
                                .map(person -> row(
                                        list,
                                        person,
                                        new Button(
                                                "remove",
                                                text("lists.remove"),
                                                Messages.text(language, "lists.remove.of", person.name()),
                                                true)))
                                .toList(),
                        text("lists.members.none"))
                .paged(paged.pager(here()));
        var tables = new ArrayList<ListTable>(List.of(audience(), members));
        var requests = subscribers.on(id, Subscription.Status.REQUESTED, 0, MOST_REQUESTS);
        if (!requests.isEmpty()) {
            tables.add(0, requests(list, requests));
        }
        var page = ListPage.of(text("lists.joining.what." + list.joining()), tables.toArray(ListTable[]::new))
                .leading(
                        new Link(text("lists.add"), here() + ADD.in(language)),
                        new Link(text("lists.edit"), here() + ListFormPages.EDIT.in(language)))
                .noticed(saved == null ? null : new Notice("success", text("lists.saved"), null, null));
        return Page.of("web/list", page, head(list, list.name().in(language), paged.query()));
    }

    private ListTable requests(DistributionList list, List<Subscriber> requests) {
        return ListTable.of(
                "requests",
                text("lists.requests"),
                List.of(
                        text("lists.member"),
                        text("lists.email"),
                        text("lists.agency"),
                        text("lists.language"),
                        text("lists.since")),
                requests.stream()
                        .map(person -> row(
                                list,
                                person,
                                new Button(
                                        "accept",
                                        text("lists.accept"),
                                        Messages.text(language, "lists.accept.of", person.name()),
                                        false),
                                new Button(
                                        "decline",
                                        text("lists.decline"),
                                        Messages.text(language, "lists.decline.of", person.name()),
                                        true)))
                        .toList(),
                "");
    }

    /** Who would get now what is sent: by agency and language. */
    private ListTable audience() {
        var now = audiences.of(List.of(id));
        var names = agencies.all(language).stream()
                .collect(Collectors.toMap(
                        agency -> agency.id(), agency -> agency.name().in(language)));
        var byAgency = now.stream()
                .collect(Collectors.groupingBy(
                        one -> one.agency() == null
                                ? text("lists.agency.none")
                                : names.getOrDefault(one.agency(), one.agency()),
                        TreeMap::new,
                        Collectors.toList()));
        var rows = byAgency.entrySet().stream().map(entry -> counts(entry.getKey(), entry.getValue()));
        return ListTable.of(
                "audience",
                Messages.text(language, "lists.audience", now.size()),
                List.of(
                        text("lists.agency"),
                        text("lists.language.en"),
                        text("lists.language.fr"),
                        text("lists.total")),
                Stream.concat(rows, now.isEmpty() ? Stream.empty() : Stream.of(counts(text("lists.total"), now)))
                        .toList(),
                text("lists.audience.none"));
    }

    private Row counts(String name, List<Recipient> some) {
        var english = some.stream().filter(one -> one.language() == Language.EN).count();
        return Row.of(
                Cell.of(name),
                Cell.of(Formats.number(english, language)),
                Cell.of(Formats.number(some.size() - english, language)),
                Cell.of(Formats.number(some.size(), language)));
    }

    private Row row(DistributionList list, Subscriber person, Button... buttons) {
        var since = person.on(list.id())
                .map(on -> Formats.date(on.since().atZone(Formats.OTTAWA).toLocalDate(), language))
                .orElse("");
        return Row.of(
                        Cell.of(person.name()),
                        Cell.of(person.email()),
                        Cell.of(person.agency() == null ? text("lists.agency.none") : person.agency()),
                        Cell.of(text("lists.language." + person.language().code())),
                        Cell.of(since))
                .with(new Doing(here() + "/members/" + person.email(), null, List.of(buttons)));
    }

    /** The buttons in the list of all lists. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response archive(MultivaluedMap<String, String> fields) {
        keeping.archive(id, new Filled(fields).first("do").equals("archive"), viewer.get());
        return Response.seeOther(URI.create(Address.PUBLISH_LISTS.in(language, "?saved=1")))
                .build();
    }

    @POST
    @Path("members/{email}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("email") String email, MultivaluedMap<String, String> fields) {
        var list = lists.get(id);
        var what = new Filled(fields).first("do");
        trail.doing(Deed.of("list.decide", viewer.get()).on("list", id).with("what", what), () -> {
            if (what.equals("remove")) {
                enrolling.remove(list, email);
            } else {
                enrolling.answer(
                        list, email, what.equals("accept"), viewer.get().name());
            }
            return true;
        });
        return saved();
    }

    @GET
    @Path("{add: add|ajouter}")
    public Page ask() {
        return form(lists.get(id), Filled.NOTHING, List.of());
    }

    @POST
    @Path("{add: add|ajouter}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var list = lists.get(id);
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(list, filled, List.of()).response().build();
        }
        var judged = enrolling
                .checking()
                .judge(new MemberDraft(
                        filled.first("memberEmail"),
                        filled.first("memberName"),
                        filled.first("memberLanguage"),
                        filled.first("memberAgency")));
        var complaints = new ArrayList<>(judged.complaints());
        judged.person().ifPresent(person -> {
            var effect = trail.doing(
                    Deed.of("list.add", viewer.get()).on("list", id).with("people", 1),
                    () -> enrolling
                            .add(list, List.of(person), viewer.get().name(), "office")
                            .get(0));
            if (effect == Enrolling.Effect.LEFT) {
                complaints.add(Complaint.of("email", "lists.member.left"));
            }
        });
        return complaints.isEmpty()
                ? saved()
                : form(list, filled, complaints).withStatus(400).response().build();
    }

    private Page form(DistributionList list, Filled filled, List<Complaint> complaints) {
        var wrong = complaints.stream()
                .map(one -> new Complaint(field(one.field()), one.messageKey(), one.arguments()))
                .toList();
        var questions = new FormQuestions(language, filled, wrong)
                .text("memberEmail", "email")
                .text("memberName")
                .optional()
                .radios(
                        "memberLanguage",
                        Stream.of(Language.values())
                                .map(one -> new Choice(one.code(), text("lists.language." + one.code()), false))
                                .toList())
                .select(
                        "memberAgency",
                        Stream.concat(
                                        Stream.of(new Choice("", text("lists.agency.none"), false)),
                                        agencies.all(language).stream()
                                                .map(agency -> new Choice(
                                                        agency.id(),
                                                        agency.name().in(language),
                                                        false)))
                                .toList())
                .optional();
        var page = FormPage.of(
                        "member", here() + ADD.in(language), text("lists.add.lead"), questions, text("lists.add"))
                .cancelled(new Link(text("forms.cancel"), here()));
        return Page.of(
                "web/form",
                page,
                head(list, text("lists.add"), ADD).toggling("member").problem(!wrong.isEmpty()));
    }

    private static String field(String name) {
        return "member" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Response saved() {
        return Response.seeOther(URI.create(here() + "?saved=1")).build();
    }

    private String here() {
        return Address.PUBLISH_LISTS.in(language, "/" + id);
    }

    private Head head(DistributionList list, String title, String rest) {
        return Head.of(language, title, Address.PUBLISH_LISTS.twins("/" + list.id() + rest))
                .under(new Link(text("web.section.publish_lists"), Address.PUBLISH_LISTS.in(language)))
                .hidden();
    }

    private Head head(DistributionList list, String title, Bilingual rest) {
        return Head.of(
                        language,
                        title,
                        Address.PUBLISH_LISTS.twins(
                                new Bilingual("/" + list.id() + rest.en(), "/" + list.id() + rest.fr())))
                .under(
                        new Link(text("web.section.publish_lists"), Address.PUBLISH_LISTS.in(language)),
                        new Link(list.name().in(language), here()))
                .hidden();
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
