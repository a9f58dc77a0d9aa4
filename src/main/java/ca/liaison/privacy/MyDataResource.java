package ca.liaison.privacy;

import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.audit.EntryPage;
import ca.liaison.audit.EntryQuery;
import ca.liaison.audit.EntryReading;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.json.Json;
import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import ca.liaison.personal.PrivacyNotice;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What we hold on you: shown, taken along, and asked to be corrected. Everybody sees their own and nobody else's: whose
 * it is comes from the sign-in alone.
 */
@Path("{language: en|fr}/{section: my-data|mes-donnees}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class MyDataResource {

    private static final int LINES = 50;
    private static final int ALL_LINES = 5_000;
    private static final int LONGEST = 4_000;
    /** Facts that are codes, and where the words for each are. */
    private static final Map<String, String> CODES =
            Map.of("roles", "access.role.", "clearance", "labels.category.", "scope", "account.scope.");

    @Inject
    Instance<PersonalData> rooms;

    @Inject
    EntryReading reading;

    @Inject
    CorrectionRequests corrections;

    @Inject
    PrivacyNotice notice;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    @PathParam("language")
    Language language;

    /** Everything, as it is taken along. */
    record Export(String person, Instant at, String privacyNotice, List<Holding> held, List<Entry> record) {
        record Entry(Instant at, String action, String by, String from, String kind, String thing, String outcome) {}
    }

    @GET
    public Page show(@QueryParam("sent") String sent) {
        return page("", null, sent == null ? null : new Notice("success", words("sent"), words("sent.text"), null));
    }

    @GET
    @Path("export.json")
    @StepUp
    @Produces(MediaType.APPLICATION_JSON)
    public Response export() throws IOException {
        var name = viewer.get().name();
        trail.note(Deed.of("privacy.export", viewer.get()).onPerson(name));
        var lines = lines(ALL_LINES).stream()
                .map(line -> new Export.Entry(
                        line.at(),
                        line.entry().action(),
                        line.by(),
                        line.from(),
                        line.entry().kind(),
                        line.thing(),
                        line.entry().phase().name()))
                .toList();
        var json = Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Export(name, clock.instant(), notice.version(), held(), lines));
        return Response.ok(json, "application/json")
                .header("Content-Disposition", "attachment; filename=\"" + words("file") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The form carries an id of its own, so that sent twice it is one request. */
    @POST
    @NeedsNoProof("It asks others, who decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(MultivaluedMap<String, String> fields) {
        var name = viewer.get().name();
        var text = Objects.requireNonNullElse(fields.getFirst("correction"), "").strip();
        if (fields.containsKey("toggle")) {
            return page(text, null, null).response().build();
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return page(text, words(text.isEmpty() ? "missing" : "tooLong", Formats.number(LONGEST, language)), null)
                    .withStatus(400)
                    .response()
                    .build();
        }
        var id = UUID.nameUUIDFromBytes((name + "\n" + text).getBytes(StandardCharsets.UTF_8))
                .toString();
        trail.doing(Deed.of("privacy.correction.ask", viewer.get()).on("correction", id), () -> {
            corrections.add(new Correction(id, name, language, text, clock.instant(), null, null, null));
            return null;
        });
        return Response.seeOther(URI.create(Address.MY_DATA.in(language) + "?sent=1"))
                .build();
    }

    private Page page(String text, String error, Notice told) {
        var field = new Field("correction", text, error);
        var page = new MyDataPage(
                told,
                Problem.of(field),
                held().stream().map(this::part).toList(),
                lines(LINES).stream().map(this::line).toList(),
                Address.MY_DATA.in(language) + "/export.json",
                Address.MY_DATA.in(language),
                field,
                notice.version(),
                Address.PRIVACY.in(language));
        return Page.of(
                "privacy/my-data",
                page,
                Head.of(language, words("title"), Address.MY_DATA.twins())
                        .hidden()
                        .toggling("correct")
                        .problem(error != null));
    }

    private List<Holding> held() {
        var name = viewer.get().name();
        return rooms.stream().flatMap(room -> room.of(name).stream()).toList();
    }

    private List<EntryPage.Line> lines(int most) {
        return reading.list(new EntryQuery(viewer.get().name(), null, null, null, null, false, null, most))
                .lines();
    }

    private MyDataPage.Part part(Holding holding) {
        return new MyDataPage.Part(
                Messages.text(language, "personal.kind." + holding.kind()),
                holding.facts().stream()
                        .filter(fact -> !fact.value().isEmpty())
                        .map(fact -> new MyDataPage.Fact(
                                Messages.text(language, "personal.fact." + fact.name()), readable(fact)))
                        .toList());
    }

    /** Instants and codes as people write them; the file has them as machines do. */
    private String readable(Holding.Fact fact) {
        if (CODES.containsKey(fact.name())) {
            return Stream.of(fact.value().split(", "))
                    .map(code -> Messages.find(language, CODES.get(fact.name()) + code)
                            .orElse(code))
                    .collect(Collectors.joining(", "));
        }
        try {
            return Formats.moment(Instant.parse(fact.value()), language);
        } catch (DateTimeParseException words) {
            return fact.value();
        }
    }

    private MyDataPage.Line line(EntryPage.Line line) {
        return new MyDataPage.Line(
                Formats.moment(line.at(), language),
                Messages.find(language, "audit.action." + line.entry().action())
                        .orElse(line.entry().action()),
                line.by().equals(viewer.get().name()) ? words("you") : words("somebody"),
                line.from());
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "privacy.my." + key, arguments);
    }
}
