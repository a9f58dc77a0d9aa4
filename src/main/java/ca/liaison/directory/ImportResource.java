package ca.liaison.directory;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.directory.Importing.Effect;
import ca.liaison.directory.Importing.Outcome;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.FormQuestions;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Taking people in from a file: choose it, look at what it would do, confirm it. */
@Path("{language: en|fr}/admin/{what: people|personnes}/{import: import|importer}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class ImportResource {

    @Inject
    Importing importing;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    /** The proof is asked for first: files could not be kept while somebody proves themselves. */
    @GET
    @StepUp
    public Page ask() {
        return form(List.of());
    }

    /** The language toggle. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page inTheOtherLanguage() {
        return form(List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(List<EntityPart> parts) throws IOException {
        var file =
                parts.stream().filter(part -> part.getName().equals("people")).findFirst();
        var bytes = new byte[0];
        if (file.isPresent()) {
            try (var content = file.get().getContent()) {
                bytes = content.readNBytes(Importing.LARGEST + 1);
            }
        }
        if (bytes.length == 0) {
            return form(List.of(Complaint.of("people", "forms.people.missing")))
                    .withStatus(400)
                    .response()
                    .build();
        }
        try {
            return Response.seeOther(URI.create(
                            address("/" + importing.receive(bytes, viewer.get().name()))))
                    .build();
        } catch (Refusal refused) {
            return form(List.of(Complaint.of(
                            "people", refused.messageKey(), refused.arguments().toArray())))
                    .withStatus(refused.status())
                    .response()
                    .build();
        }
    }

    @GET
    @Path("{id: [0-9a-f]{64}}")
    public Page look(@PathParam("id") String id, @QueryParam("page") String asked) {
        var outcomes = importing.look(id, viewer.get().name());
        var counts = outcomes.stream().collect(Collectors.groupingBy(Outcome::effect, Collectors.counting()));
        var wrong = counts.getOrDefault(Effect.WRONG, 0L);
        var paged = Paged.of(asked, outcomes.size(), Map.of());
        var rows = outcomes.stream()
                .sorted(Comparator.comparing((Outcome outcome) -> outcome.effect() != Effect.WRONG))
                .skip(paged.skip())
                .limit(Paged.SIZE)
                .map(this::row)
                .toList();
        var table = ListTable.of(
                        "lines",
                        text("directory.import.lines"),
                        List.of(
                                text("directory.import.line"),
                                text("directory.email"),
                                text("directory.name"),
                                text("directory.import.effect"),
                                text("directory.import.why")),
                        rows,
                        text("directory.import.none"))
                .paged(paged.pager(address("/" + id)));
        var summary = Messages.text(
                language,
                "directory.import.summary",
                counts.getOrDefault(Effect.NEW, 0L),
                counts.getOrDefault(Effect.CHANGED, 0L),
                counts.getOrDefault(Effect.SAME, 0L),
                wrong);
        var notice = wrong > 0
                ? new Notice(
                        "danger",
                        Messages.text(language, "directory.import.wrongLines", wrong),
                        text("directory.import.wrong"),
                        null)
                : new Notice("info", text("directory.import.good"), text("directory.import.good.text"), null);
        var page = new ImportPage(
                ListPage.of(summary, table).noticed(notice), wrong > 0 ? null : address("/" + id), address(""));
        return Page.of("directory/import", page, head("/" + id + paged.query()));
    }

    @POST
    @Path("{id: [0-9a-f]{64}}")
    public Response confirm(@PathParam("id") String id) {
        trail.doing(
                Deed.of("people.import", viewer.get()).on("file", id),
                () -> importing.confirm(id, viewer.get().name()));
        return Response.seeOther(URI.create(Address.PEOPLE.in(language, "?saved=1")))
                .build();
    }

    private Row row(Outcome outcome) {
        var why = outcome.complaints().stream()
                .map(complaint -> Messages.text(language, "forms." + complaint.field())
                        + (language == Language.FR ? "\u00a0: " : ": ")
                        + Messages.text(language, complaint.messageKey(), complaint.arguments()))
                .collect(Collectors.joining(" "));
        return Row.of(
                Cell.of(Formats.number(outcome.line(), language)),
                Cell.of(outcome.email()),
                Cell.of(outcome.name()),
                new Cell(
                        text("directory.import.effect." + outcome.effect()),
                        null,
                        outcome.effect() == Effect.WRONG ? "failed" : "done"),
                Cell.of(why));
    }

    private Page form(List<Complaint> complaints) {
        var page = FormPage.of(
                        "import",
                        address(""),
                        text("directory.import.lead"),
                        new FormQuestions(language, Filled.NOTHING, complaints)
                                .text("people", "file")
                                .hinted(),
                        text("directory.import.look"))
                .withFiles()
                .cancelled(new Link(text("forms.cancel"), Address.PEOPLE.in(language)));
        return Page.of("web/form", page, head("").toggling("import").problem(!complaints.isEmpty()));
    }

    private Head head(String rest) {
        var twins = new Bilingual(PeopleResource.IMPORT.en() + rest, PeopleResource.IMPORT.fr() + rest);
        return Head.of(language, text("directory.import"), Address.PEOPLE.twins(twins))
                .under(
                        new Link(text("web.section.admin"), Address.ADMIN.in(language)),
                        new Link(text("directory.people"), Address.PEOPLE.in(language)))
                .hidden();
    }

    private String address(String rest) {
        return Address.PEOPLE.in(language, PeopleResource.IMPORT.in(language) + rest);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
