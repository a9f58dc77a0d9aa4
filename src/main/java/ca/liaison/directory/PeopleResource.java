package ca.liaison.directory;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.vocabulary.Vocabulary;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The people in the agencies, as administrators keep them. */
@Path("{language: en|fr}/admin/{what: people|personnes}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {

    static final Bilingual IMPORT = new Bilingual("/import", "/importer");
    private static final Bilingual NEW = new Bilingual("/new", "/nouveau");

    @Inject
    People people;

    @Inject
    Agencies agencies;

    @Inject
    Vocabulary vocabulary;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @PathParam("language")
    Language language;

    @GET
    public Page list(
            @QueryParam("q") String words, @QueryParam("page") String asked, @QueryParam("saved") String saved) {
        var typed = Objects.requireNonNullElse(words, "");
        var paged = Paged.of(asked, people.count(typed), Map.of("q", typed));
        var found = people.found(typed, paged.skip(), Paged.SIZE);
        var of = agencies.named(found.stream().map(Person::agency).collect(Collectors.toSet()));
        var rows = found.stream()
                .map(person -> Row.of(
                        Cell.of(person.name(), Address.PEOPLE.in(language, "/" + person.email())),
                        Cell.of(person.email()),
                        Cell.of(
                                of.containsKey(person.agency())
                                        ? of.get(person.agency()).name().in(language)
                                        : person.agency()),
                        Cell.of(Objects.requireNonNullElse(person.title(), "")),
                        Cell.of(
                                person.leftAt() != null
                                        ? text("directory.left")
                                        : Formats.date(person.verifiedOn(), language))))
                .toList();
        var table = ListTable.of(
                        "people",
                        text("directory.people"),
                        List.of(
                                text("directory.name"),
                                text("directory.email"),
                                text("directory.agency"),
                                text("directory.title"),
                                text("directory.verified")),
                        rows,
                        text("directory.people.none"))
                .paged(paged.pager(Address.PEOPLE, language));
        var page = ListPage.of(text("directory.people.lead"), table)
                .leading(
                        new Link(text("directory.person.new"), Address.PEOPLE.in(language, NEW.in(language))),
                        new Link(text("directory.import"), Address.PEOPLE.in(language, IMPORT.in(language))))
                .searched(new ListPage.Search(Address.PEOPLE.in(language), text("directory.people.search"), typed))
                .noticed(saved == null ? null : new Notice("success", text("directory.saved"), null, null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("directory.people"), Address.PEOPLE.twins(paged.query()))
                        .under(home())
                        .hidden());
    }

    @GET
    @Path("{new: new|nouveau}")
    public Page ask() {
        return form(null, Filled.NOTHING, List.of());
    }

    @POST
    @Path("{new: new|nouveau}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(null, filled, List.of()).response().build();
        }
        var form = new PersonForm(agencies, vocabulary, filled);
        var fresh = form.read(1, today());
        if (fresh.isPresent()
                && !doing(fresh.get(), () -> people.add(fresh.get()))
                && !people.get(fresh.get().email()).equals(fresh.get())) {
            form.complaints().add(Complaint.of("email", "forms.email.taken"));
        }
        return form.complaints().isEmpty()
                ? saved()
                : form(null, filled, form.complaints())
                        .withStatus(400)
                        .response()
                        .build();
    }

    @GET
    @Path("{email: [^/]+@[^/]+}")
    public Page edit(@PathParam("email") String email) {
        var person = people.get(email);
        return form(person, PersonForm.of(person), List.of());
    }

    @POST
    @Path("{email: [^/]+@[^/]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("email") String email, MultivaluedMap<String, String> fields) {
        var person = people.get(email);
        var filled = new Filled(fields).with("email", email);
        if (filled.isToggle()) {
            return form(person, filled, List.of()).response().build();
        }
        var form = new PersonForm(agencies, vocabulary, filled);
        var changed = form.read(filled.number("revision", -1), today());
        if (changed.isEmpty()) {
            return form(person, filled, form.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
        doing(changed.get(), () -> {
            people.save(changed.get().goneSince(person.leftAt()));
            return true;
        });
        return saved();
    }

    private Page form(Person known, Filled filled, List<Complaint> complaints) {
        var rest = known == null ? NEW : new Bilingual("/" + known.email(), "/" + known.email());
        var title = known == null ? text("directory.person.new") : known.name();
        var page = FormPage.of(
                        "person",
                        Address.PEOPLE.in(language, rest.in(language)),
                        text("directory.person.lead"),
                        new PersonForm(agencies, vocabulary, filled).questions(language, known == null, complaints),
                        text("forms.save"))
                .hiding(
                        known == null
                                ? Map.of()
                                : Map.of("revision", filled.firstOr("revision", Integer.toString(known.revision()))))
                .cancelled(new Link(text("forms.cancel"), Address.PEOPLE.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(language, title, Address.PEOPLE.twins(rest))
                        .under(home(), new Link(text("directory.people"), Address.PEOPLE.in(language)))
                        .toggling("person")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private boolean doing(Person person, Supplier<Boolean> change) {
        return trail.doing(Deed.of("person.save", viewer.get()).onPerson(person.email()), change);
    }

    private LocalDate today() {
        return clock.instant().atZone(Formats.OTTAWA).toLocalDate();
    }

    private Response saved() {
        return Response.seeOther(URI.create(Address.PEOPLE.in(language, "?saved=1")))
                .build();
    }

    private Link home() {
        return new Link(text("web.section.admin"), Address.ADMIN.in(language));
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
