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
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.lists.Folded;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The agencies, as administrators keep them. */
@Path("{language: en|fr}/admin/{what: agencies|organismes}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class AgenciesResource {

    private static final Bilingual NEW = new Bilingual("/new", "/nouveau");

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
        var wanted = Folded.words(Objects.requireNonNullElse(words, "").strip());
        var found = agencies.all(language).stream()
                .filter(agency -> searched(agency).contains(wanted))
                .toList();
        var paged = Paged.of(asked, found.size(), Map.of("q", Objects.requireNonNullElse(words, "")));
        var rows = found.stream()
                .skip(paged.skip())
                .limit(Paged.SIZE)
                .map(this::row)
                .toList();
        var table = ListTable.of(
                        "agencies",
                        text("directory.agencies"),
                        List.of(
                                text("directory.agency"),
                                text("directory.kind"),
                                text("directory.country"),
                                text("directory.domains"),
                                text("directory.state")),
                        rows,
                        text("directory.agencies.none"))
                .paged(paged.pager(Address.AGENCIES, language));
        var page = ListPage.of(text("directory.agencies.lead"), table)
                .leading(new Link(text("directory.agency.new"), Address.AGENCIES.in(language, NEW.in(language))))
                .searched(new ListPage.Search(
                        Address.AGENCIES.in(language),
                        text("directory.agencies.search"),
                        Objects.requireNonNullElse(words, "")))
                .noticed(saved == null ? null : new Notice("success", text("directory.saved"), null, null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("directory.agencies"), Address.AGENCIES.twins(paged.query()))
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
        var form = new AgencyForm(vocabulary, filled);
        var fresh = form.read(null, 1, null);
        fresh.ifPresent(agency -> form.claimDomains(agency, agencies));
        if (form.complaints().isEmpty()
                && !doing("agency.save", fresh.orElseThrow(), () -> agencies.add(fresh.orElseThrow()))
                && !isSame(fresh.orElseThrow())) {
            form.complaints().add(Complaint.of("agencyEn", "forms.agencyEn.taken"));
        }
        return form.complaints().isEmpty()
                ? saved()
                : form(null, filled, form.complaints())
                        .withStatus(400)
                        .response()
                        .build();
    }

    @GET
    @Path("{id}")
    public Page edit(@PathParam("id") String id) {
        var agency = agencies.get(id);
        return form(agency, AgencyForm.of(agency), List.of());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        var known = agencies.get(id);
        if (filled.isToggle()) {
            return form(known, filled, List.of()).response().build();
        }
        if (!filled.first("do").isEmpty()) {
            var disabling = filled.first("do").equals("disable");
            return saved(
                    disabling ? "agency.disable" : "agency.enable",
                    disabling ? known.disabled(clock.instant()) : known.enabled());
        }
        var form = new AgencyForm(vocabulary, filled);
        var changed = form.read(id, filled.number("revision", -1), known.disabledAt());
        changed.ifPresent(agency -> form.claimDomains(agency, agencies));
        if (!form.complaints().isEmpty()) {
            return form(known, filled, form.complaints())
                    .withStatus(400)
                    .response()
                    .build();
        }
        return saved("agency.save", changed.orElseThrow());
    }

    /** The form sent twice makes one agency. */
    private boolean isSame(Agency fresh) {
        return agencies.find(fresh.id()).filter(fresh::equals).isPresent();
    }

    private Page form(Agency known, Filled filled, List<Complaint> complaints) {
        var rest = known == null ? NEW : new Bilingual("/" + known.id(), "/" + known.id());
        var title = known == null ? text("directory.agency.new") : known.name().in(language);
        var page = FormPage.of(
                        "agency",
                        Address.AGENCIES.in(language, rest.in(language)),
                        text("directory.agency.lead"),
                        new AgencyForm(vocabulary, filled).questions(language, complaints),
                        text("forms.save"))
                .hiding(
                        known == null
                                ? Map.of()
                                : Map.of("revision", filled.firstOr("revision", Integer.toString(known.revision()))))
                .cancelled(new Link(text("forms.cancel"), Address.AGENCIES.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(language, title, Address.AGENCIES.twins(rest))
                        .under(home(), new Link(text("directory.agencies"), Address.AGENCIES.in(language)))
                        .toggling("agency")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private Row row(Agency agency) {
        var name = agency.name().in(language);
        var button = agency.disabledAt() == null
                ? new Button(
                        "disable",
                        text("directory.disable"),
                        Messages.text(language, "directory.disable.of", name),
                        true)
                : new Button(
                        "enable",
                        text("directory.enable"),
                        Messages.text(language, "directory.enable.of", name),
                        false);
        var good = agency.isGood(clock.instant());
        return Row.of(
                        Cell.of(name, Address.AGENCIES.in(language, "/" + agency.id())),
                        Cell.of(text("directory.kind." + agency.kind().name())),
                        Cell.of(vocabulary
                                .country(agency.country())
                                .map(country -> country.in(language))
                                .orElse(agency.country())),
                        Cell.of(String.join(", ", agency.domains())),
                        new Cell(
                                text(
                                        agency.disabledAt() != null
                                                ? "directory.state.disabled"
                                                : good ? "directory.state.good" : "directory.state.ended"),
                                null,
                                good ? "done" : "failed"))
                .with(new Doing(Address.AGENCIES.in(language, "/" + agency.id()), null, List.of(button)));
    }

    private static String searched(Agency agency) {
        return Folded.words(agency.name().en() + " " + agency.name().fr() + " " + String.join(" ", agency.domains()));
    }

    private Response saved(String action, Agency changed) {
        doing(action, changed, () -> {
            agencies.save(changed);
            return true;
        });
        return saved();
    }

    private boolean doing(String action, Agency agency, Supplier<Boolean> change) {
        return trail.doing(Deed.of(action, viewer.get()).on("agency", agency.id()), change);
    }

    private Response saved() {
        return Response.seeOther(URI.create(Address.AGENCIES.in(language, "?saved=1")))
                .build();
    }

    private Link home() {
        return new Link(text("web.section.admin"), Address.ADMIN.in(language));
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
