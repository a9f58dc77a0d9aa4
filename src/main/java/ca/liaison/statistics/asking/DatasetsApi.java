package ca.liaison.statistics.asking;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Tagged;
import ca.liaison.publications.reading.PageLinks;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.web.Readers;
import ca.liaison.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Datasets for programs: what there is, what its columns are, its rows and their sums, and all of it to take home. */
@Path("api/datasets")
@RequestScoped
@Open("Each dataset is judged by its publication: what the viewer may not read is missing")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetsApi {

    private static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSVM = "application/csvm+json";

    @Inject
    Statistics statistics;

    @Inject
    Site site;

    @Inject
    CurrentViewer viewer;

    @PathParam("id")
    String id;

    @QueryParam("language")
    String language;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** What a list says of each. */
    record Listed(
            String id,
            ca.liaison.Bilingual title,
            ca.liaison.Bilingual addresses,
            String publication,
            Integer version,
            Integer rows,
            List<String> columns) {}

    record Listing(int total, List<Listed> items) {}

    @GET
    @Costs(QuestionPlaces.class)
    public Response list(@QueryParam("publication") String publication) {
        var all = publication == null
                ? statistics.all(viewer.get())
                : statistics.of(new PublicationId(publication), viewer.get());
        var items = statistics.shown(all, viewer.get()).stream()
                .map(one -> new Listed(
                        one.dataset().id().value(),
                        one.dataset().title(),
                        DatasetDocument.addresses(one.dataset(), site),
                        one.dataset().publication().value(),
                        one.version().number(),
                        one.table().rows(),
                        one.table().columns().stream().map(Column::id).toList()))
                .toList();
        return Tagged.json(new Listing(items.size(), items), request).build();
    }

    @GET
    @Path("{id}")
    public Response document() {
        var opened = opened();
        return guarded(opened, Tagged.json(DatasetDocument.of(opened, site), request));
    }

    @GET
    @Path("{id}/rows")
    @Costs(QuestionPlaces.class)
    public Response rows() {
        var opened = opened();
        var table = opened.table();
        var asked = asked();
        if (asked.isGrouped()) {
            var query = asked.groups();
            Additivity.check(query, table);
            return guarded(
                    opened,
                    Tagged.json(RowsDocument.of(statistics.groups(table, query), query, table, reader()), request));
        }
        var page = statistics.rows(table, asked.rows());
        return guarded(
                opened,
                PageLinks.linked(
                        Tagged.json(RowsDocument.of(page, table, reader()), request), uri, page.page(), page.pages()));
    }

    @GET
    @Path("{id}/rows.csv")
    @Costs(TablePlaces.class)
    @Produces("text/csv")
    public Response csv() {
        var opened = taken();
        var metadata = "<" + DatasetDocument.path(opened.dataset()) + "/rows.csv-metadata.json" + query()
                + ">; rel=\"describedby\"; type=\"" + CSVM + "\"";
        return download(opened, "csv", CSV, downloads(opened)::csv, metadata);
    }

    @GET
    @Path("{id}/rows.csv-metadata.json")
    @Produces({CSVM, MediaType.APPLICATION_JSON})
    public Response metadata() {
        var opened = opened();
        return guarded(
                opened,
                Tagged.json(metadata(opened).described(reader(), site, query()), request)
                        .type(CSVM));
    }

    @GET
    @Path("{id}/rows.xlsx")
    @Costs(WorkbookPlaces.class)
    @Produces(XLSX)
    public Response xlsx() {
        var opened = taken();
        return download(opened, "xlsx", XLSX, downloads(opened)::xlsx, null);
    }

    @GET
    @Path("{id}/rows.json")
    @Costs(TablePlaces.class)
    public Response json() {
        var opened = taken();
        return download(opened, "json", MediaType.APPLICATION_JSON, downloads(opened)::json, null);
    }

    private TableMetadata metadata(OpenDataset opened) {
        return new TableMetadata(
                opened, column -> statistics.misread(opened.table(), column, TableMetadata.MOST_NULLS));
    }

    /** As it was asked, so that a file and what describes it name the same address; nothing in it ends a header. */
    private String query() {
        var asked = uri.getRequestUri().getRawQuery();
        return asked == null || asked.isEmpty()
                ? ""
                : "?"
                        + asked.replace("<", "%3C")
                                .replace(">", "%3E")
                                .replace("\"", "%22")
                                .replaceAll("\\s", "+");
    }

    private OpenDataset opened() {
        return statistics.open(new DatasetId(id), asked().version(), viewer.get());
    }

    private OpenDataset taken() {
        return statistics.take(new DatasetId(id), asked().version(), viewer.get());
    }

    private QueryParameters asked() {
        return new QueryParameters(uri.getQueryParameters());
    }

    private Language reader() {
        return Language.ofCode(language).orElseGet(() -> Readers.language(headers));
    }

    /**
     * With the filters and the order of the address, page by page, so that a download of a million rows needs no more
     * memory than a thousand.
     */
    private TableDownloads downloads(OpenDataset opened) {
        var asked = asked();
        statistics.rows(opened.table(), asked.allRows(1)); // what cannot be answered is refused before the first byte
        return new TableDownloads(opened.table(), reader(), taker -> {
            RowPage page;
            int number = 1;
            do {
                page = statistics.rows(opened.table(), asked.allRows(number++));
                page.rows().forEach(taker);
            } while (number <= page.pages());
        });
    }

    private Response download(OpenDataset opened, String ending, String mediaType, StreamingOutput bytes, String link) {
        var name = opened.dataset().slug().in(reader())
                + (opened.version().number() > 1 ? "-v" + opened.version().number() : "") + "." + ending;
        return guarded(
                opened,
                Response.ok(bytes)
                        .type(mediaType)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .header(HttpHeaders.LINK, link)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .header(HttpHeaders.VARY, "Accept-Language, Authorization, Cookie"));
    }

    /** Tables of a marked publication are kept by no cache either. */
    private static Response guarded(OpenDataset opened, Response.ResponseBuilder answer) {
        return Tagged.guarded(opened.publication(), answer).build();
    }
}
