package ca.liaison.statistics.correcting;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Problem;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Correcting how a table is read. What is typed can be looked at first; what is saved also holds for the next edition
 * of the table.
 */
@Path("{language: en|fr}/{section: publish|publier}/datasets/{id}/{what: correct|corriger}")
@RequestScoped
@Needs(Action.WRITE)
@StepUp
@Produces(MediaType.TEXT_HTML)
public class CorrectionResource {

    private static final int PREVIEWED = 8;
    private static final int PREVIEWED_COLUMNS = 20;

    @Inject
    Statistics statistics;

    @Inject
    TableCorrecting correcting;

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show(@QueryParam("saved") String saved) {
        var opened = opened();
        var proposed = correcting.proposed(opened);
        if (proposed.isEmpty()) {
            return page(
                    opened,
                    opened.table(),
                    opened.dataset().title(),
                    List.of(),
                    saved == null ? null : notice("success", "saved"));
        }
        var title = proposed.get().title() == null
                ? opened.dataset().title()
                : proposed.get().title();
        return page(opened, correcting.preview(opened, proposed.get()), title, List.of(), open(opened));
    }

    /** What is shown is not what readers see. */
    private Notice open(OpenDataset opened) {
        var returned = opened.publication().proposal().returned();
        return returned == null
                ? notice("info", "waits")
                : new Notice(
                        "warning",
                        Messages.text(language, "approvals.returned"),
                        Messages.text(language, "approvals.returned.text", returned),
                        null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        var typed = new CorrectionInput(fields);
        var opened = opened();
        var machine = correcting.preview(opened, null);
        var corrections = typed.corrections(
                machine, opened.publication().metadata().title(), viewer.get().name(), clock.instant());
        var preview = correcting.preview(opened, corrections);
        var title = new Bilingual(typed.first("titleEn"), typed.first("titleFr"));
        if (typed.has("toggle")) {
            return page(opened, preview, title, List.of(), null).response().build();
        }
        var complaints = typed.complaints();
        if (!complaints.isEmpty()) {
            return page(opened, preview, title, complaints, null)
                    .withStatus(400)
                    .response()
                    .build();
        }
        if (typed.has("preview")) {
            return page(opened, preview, title, List.of(), notice("info", "previewed"))
                    .response()
                    .build();
        }
        return saved(opened, typed, corrections, preview, title);
    }

    private Response saved(
            OpenDataset opened, CorrectionInput typed, TableCorrections corrections, Table preview, Bilingual title) {
        try {
            correcting.save(opened, typed.revision(), corrections, viewer.get());
            return Response.seeOther(URI.create(address().in(language) + "?saved=1"))
                    .build();
        } catch (ChangedMeanwhile changed) {
            return page(opened(), preview, title, List.of(), notice("danger", "changed"))
                    .withStatus(409)
                    .response()
                    .build();
        }
    }

    private OpenDataset opened() {
        return statistics.open(new DatasetId(id), null, viewer.get());
    }

    private Bilingual address() {
        return Address.PUBLISH.twins(new Bilingual("/datasets/" + id + "/correct", "/datasets/" + id + "/corriger"));
    }

    private Page page(OpenDataset opened, Table table, Bilingual title, List<Complaint> complaints, Notice notice) {
        var name = opened.dataset().title().in(language);
        var back = Address.STATISTICS.in(language, "/" + opened.dataset().slug().in(language));
        var shown = table.columns().stream().limit(CorrectionInput.MOST_COLUMNS).toList();
        var columns = new ArrayList<CorrectionPage.ColumnFields>();
        for (int i = 0; i < shown.size(); i++) {
            columns.add(fields(i, shown.get(i), table));
        }
        var heads = table.columns().stream()
                .limit(PREVIEWED_COLUMNS)
                .map(column -> column.name().in(language))
                .toList();
        var rows = correcting.rows(table, PREVIEWED).stream()
                .map(row -> row.cells().stream()
                        .limit(PREVIEWED_COLUMNS)
                        .map(this::shown)
                        .toList())
                .toList();
        var problems = complaints.stream()
                .map(one -> new Problem(Messages.text(language, one.messageKey(), one.arguments()), "#" + one.field()))
                .toList();
        var page = new CorrectionPage(
                name,
                address().in(language),
                address().in(language.other()),
                back,
                opened.publication().revision(),
                notice,
                problems,
                title.en(),
                title.fr(),
                String.valueOf(table.region().firstRow() + 1),
                String.valueOf(table.region().headerRows()),
                columns,
                table.columns().size() - shown.size(),
                heads,
                rows,
                outcome(table));
        var head = Head.of(language, Messages.text(language, "datasets.correct.title", name), address())
                .under(new Link(name, back))
                .hidden()
                .toggling("correct")
                .problem(!problems.isEmpty());
        return Page.of("statistics/correct", page, head);
    }

    private CorrectionPage.ColumnFields fields(int number, Column column, Table table) {
        var types = Arrays.stream(Type.values())
                .map(type -> new Choice(
                        type.code(), Messages.text(language, "datasets.type." + type.code()), type == column.type()))
                .toList();
        var note = column.misread() == 0
                ? null
                : Messages.text(language, "datasets.correct.misread", Formats.number(column.misread(), language));
        return new CorrectionPage.ColumnFields(
                number,
                column.key(table.region().firstColumn()),
                Messages.text(language, "datasets.type." + column.type().code()),
                column.name().en(),
                column.name().fr(),
                types,
                column.unit() == null ? "" : column.unit().en(),
                column.unit() == null ? "" : column.unit().fr(),
                note);
    }

    private String shown(Cell cell) {
        return cell.isEmpty()
                ? ""
                : cell.text() == null ? cell.raw() : cell.text().in(language);
    }

    private List<String> outcome(Table table) {
        var outcome = new ArrayList<String>();
        outcome.add(Messages.text(
                language,
                "datasets.correct.rows",
                Formats.number(table.rows(), language),
                Formats.number(table.columns().size(), language)));
        table.understood().examples().stream()
                .limit(PREVIEWED)
                .forEach(example -> outcome.add(Messages.text(
                        language,
                        "datasets.correct.example",
                        table.nameOf(example.column()).in(language),
                        Formats.number(example.row() + 1, language),
                        example.raw())));
        return outcome;
    }

    private Notice notice(String tone, String key) {
        return new Notice(
                tone,
                Messages.text(language, "datasets.correct." + key),
                Messages.text(language, "datasets.correct." + key + ".text"),
                null);
    }
}
