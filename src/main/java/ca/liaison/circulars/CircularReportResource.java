package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.DeliveryState;
import ca.liaison.delivery.Mailings;
import ca.liaison.directory.Agencies;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.Labels;
import ca.liaison.web.Address;
import ca.liaison.web.Csv;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Row;
import ca.liaison.web.lists.Paged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What became of a circular: who got it, when and in which language, who read it, who acknowledged it. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}/{id}/{report: report|rapport}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class CircularReportResource {

    static final Bilingual REPORT = new Bilingual("/report", "/rapport");

    @Inject
    Drafting drafting;

    @Inject
    CircularReaders readers;

    @Inject
    CircularReports reports;

    @Inject
    Mailings mailings;

    @Inject
    Agencies agencies;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show(@QueryParam("state") String said, @QueryParam("page") String asked) {
        var circular = issued();
        var state = Arrays.stream(DeliveryState.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElse(null);
        var counts = mailings.counts(circular.mailing());
        var total = state == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(state, 0L);
        var paged = Paged.of(asked, total, Map.of("state", state == null ? "" : state.name()));
        var page = ListPage.of(
                        reports.summary(circular, language),
                        states(counts),
                        byAgency(circular),
                        people(circular, state, paged))
                .leading(new Link(text("circulars.report.csv"), here().in(language) + "/deliveries.csv"));
        var marking = Labels.marking(circular.content().marking());
        return Page.of(
                "web/list",
                page,
                Head.of(
                                language,
                                Messages.text(language, "circulars.report.of", circular.number()),
                                here(paged.query()))
                        .under(
                                new Link(text("web.section.publish_circulars"), Address.PUBLISH_CIRCULARS.in(language)),
                                new Link(
                                        circular.content().title().in(language),
                                        Address.PUBLISH_CIRCULARS.in(language, "/" + id)))
                        .marked(marking == null ? List.of() : List.of(marking))
                        .hidden());
    }

    /** Every line, as a table for a spreadsheet. */
    @GET
    @Path("deliveries.csv")
    @StepUp
    @Produces("text/csv;charset=UTF-8")
    public Response csv() {
        var circular = issued();
        var header = List.of(
                        "email", "name", "agency", "language", "state", "accepted", "read", "acknowledged", "reply")
                .stream()
                .map(one -> text("circulars.report.column." + one))
                .toList();
        StreamingOutput body = out -> {
            try (var lines = mailings.all(circular.mailing())) {
                Csv.write(out, header, lines.map(this::cells).iterator());
            }
        };
        return Response.ok(body)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + text("circulars.report.file") + "-" + circular.number() + ".csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private List<String> cells(Delivery line) {
        return List.of(
                line.address(),
                line.name() == null ? "" : line.name(),
                line.agency() == null ? "" : line.agency(),
                text("lists.language." + line.language().code()),
                text("circulars.delivery." + line.state()),
                iso(line.acceptedAt()),
                iso(line.openedAt()),
                iso(line.acknowledgedAt()),
                reply(line));
    }

    private static String iso(Instant at) {
        return at == null ? "" : at.toString();
    }

    /** What the relay said, or why it was not sent. */
    private String reply(Delivery line) {
        return line.reply() == null ? "" : Messages.find(language, line.reply()).orElse(line.reply());
    }

    private ListTable states(Map<DeliveryState, Long> counts) {
        return ListTable.of(
                "states",
                text("circulars.report.states"),
                List.of(text("circulars.state"), text("circulars.report.people")),
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> Row.of(
                                Cell.of(
                                        text("circulars.delivery." + entry.getKey()),
                                        here().in(language) + "?state=" + entry.getKey()),
                                Cell.of(Formats.number(entry.getValue(), language))))
                        .toList(),
                text("circulars.report.none"));
    }

    private ListTable byAgency(Circular circular) {
        return ListTable.of(
                "agencies",
                text("circulars.report.agencies"),
                List.of(
                        text("lists.agency"),
                        text("circulars.report.people"),
                        text("circulars.report.read"),
                        text("circulars.report.acknowledged")),
                reports.byAgency(circular).entrySet().stream()
                        .map(entry -> Row.of(
                                Cell.of(name(entry.getKey())),
                                Cell.of(Formats.number(entry.getValue().people(), language)),
                                Cell.of(Formats.number(entry.getValue().read(), language)),
                                Cell.of(Formats.number(entry.getValue().acknowledged(), language))))
                        .toList(),
                text("circulars.report.none"));
    }

    private String name(String agency) {
        return agency.isEmpty()
                ? text("lists.agency.none")
                : agencies.find(agency).map(one -> one.name().in(language)).orElse(agency);
    }

    private ListTable people(Circular circular, DeliveryState state, Paged paged) {
        return ListTable.of(
                        "people",
                        text("circulars.report.each"),
                        List.of(
                                text("lists.member"),
                                text("lists.language"),
                                text("circulars.state"),
                                text("circulars.report.accepted"),
                                text("circulars.report.readAt"),
                                text("circulars.report.acknowledgedAt"),
                                text("circulars.report.reply")),
                        mailings.lines(circular.mailing(), state, paged.skip(), Paged.SIZE).stream()
                                .map(line -> Row.of(
                                        Cell.of(
                                                line.name() == null
                                                        ? line.address()
                                                        : line.name() + " (" + line.address() + ")",
                                                Address.PUBLISH_CIRCULARS.in(
                                                        language,
                                                        "/" + id + CircularMailResource.MAIL.in(language)
                                                                + line.number())),
                                        Cell.of(text("lists.language."
                                                + line.language().code())),
                                        Cell.of(text("circulars.delivery." + line.state())),
                                        Cell.of(moment(line.acceptedAt())),
                                        Cell.of(moment(line.openedAt())),
                                        Cell.of(moment(line.acknowledgedAt())),
                                        Cell.of(reply(line))))
                                .toList(),
                        text("circulars.report.none"))
                .paged(paged.pager(here().in(language)));
    }

    private String moment(Instant at) {
        return at == null ? "" : Formats.moment(at, language);
    }

    private Circular issued() {
        var circular = drafting.get(id, viewer.get());
        if (circular.number() == null) {
            throw new NoSuchCircular(id);
        }
        readers.viewed(circular, viewer.get());
        return circular;
    }

    private Bilingual here() {
        return here("");
    }

    private Bilingual here(String query) {
        return Address.PUBLISH_CIRCULARS.twins(
                new Bilingual("/" + id + REPORT.en() + query, "/" + id + REPORT.fr() + query));
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
