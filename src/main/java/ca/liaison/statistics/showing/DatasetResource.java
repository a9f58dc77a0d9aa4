package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.load.Costs;
import ca.liaison.plots.FigureText;
import ca.liaison.plots.PngPainting;
import ca.liaison.plots.SvgDrawing;
import ca.liaison.publications.Banner;
import ca.liaison.publications.Tagged;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Function;

/** One dataset as a page, and its plot as files. */
@Path("{language: en|fr}/{section: statistics|statistiques}/{slug}")
@RequestScoped
@Open("Each dataset is judged by its publication: what the viewer may not read is missing")
public class DatasetResource {

    @Inject
    Statistics statistics;

    @Inject
    DatasetPrinter describing;

    @Inject
    DatasetLinkedData linkedData;

    @Inject
    Banner banner;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("slug")
    String slug;

    @Context
    UriInfo uri;

    @GET
    @Costs(PlotPlaces.class)
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        var view = PlotAddress.of(uri.getQueryParameters());
        var opened = statistics.at(language, slug, view.version(), viewer.get());
        var dataset = opened.dataset();
        if (!slug.equals(dataset.slug().in(language))) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(DatasetCards.address(dataset, language, view.query())))
                    .build();
        }
        return Page.of("statistics/dataset", describing.page(opened, view, viewer.get(), language), head(opened, view))
                .response()
                .build();
    }

    @GET
    @Path("plot.svg")
    @Costs(PlotPlaces.class)
    @Produces("image/svg+xml")
    public Response svg() {
        return picture("svg", svg -> svg);
    }

    @GET
    @Path("plot.png")
    @Costs(PaintingPlaces.class)
    @Produces("image/png")
    public Response png() {
        return picture("png", PngPainting::png);
    }

    private Response picture(String ending, Function<String, Object> form) {
        var view = PlotAddress.of(uri.getQueryParameters());
        var opened = statistics.at(language, slug, view.version(), viewer.get());
        var plot = describing.plot(opened, view, viewer.get(), language);
        if (plot == null) {
            throw new NotFoundException();
        }
        var svg = SvgDrawing.file(plot.figure(), language, FigureText.of(plot.figure(), language));
        var answer = Response.ok(form.apply(svg))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + opened.dataset().slug().in(language) + "." + ending + "\"");
        return Tagged.guarded(opened.publication(), answer).build();
    }

    private Head head(OpenDataset opened, PlotAddress view) {
        var dataset = opened.dataset();
        var rests = new Bilingual(
                "/" + dataset.slug().en() + view.query(), "/" + dataset.slug().fr() + view.query());
        var head = Head.of(language, dataset.title().in(language), Address.STATISTICS.twins(rests))
                .described(opened.publication().metadata().summary().in(language))
                .under(new Link(Messages.text(language, "statistics.title"), Address.STATISTICS.in(language)))
                .modified(opened.version().at().atZone(Formats.OTTAWA).toLocalDate())
                .marked(banner.lines(opened.publication(), language))
                .data(linkedData.of(opened, language));
        return view.query().isEmpty() ? head : head.hidden();
    }
}
