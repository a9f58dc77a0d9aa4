package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Row;
import ca.liaison.web.lists.Paged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Circulars as their readers find, read and acknowledge them. */
@Path("{language: en|fr}/{section: circulars|circulaires}")
@RequestScoped
@Open("Each circular is judged by its marking and by whom it was sent to")
@Produces(MediaType.TEXT_HTML)
public class CircularsResource {

    @Inject
    CircularReaders readers;

    @Inject
    CircularPrinter printer;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page all(@QueryParam("page") String asked) {
        var found = readers.all(viewer.get());
        var outstanding = readers.outstanding(viewer.get());
        var paged = Paged.of(asked, found.size(), Map.of());
        var tables = new ArrayList<ListTable>();
        if (!outstanding.isEmpty()) {
            tables.add(ListTable.of(
                    "outstanding",
                    text("circulars.outstanding"),
                    List.of(text("circulars.title"), text("circulars.number"), text("circulars.acknowledgeBy")),
                    outstanding.stream()
                            .map(one -> Row.of(
                                    title(one),
                                    Cell.of(one.number()),
                                    Cell.of(
                                            one.content().acknowledgeBy() == null
                                                    ? text("circulars.noDeadline")
                                                    : Formats.moment(
                                                            one.content().acknowledgeBy(), language))))
                            .toList(),
                    ""));
        }
        tables.add(ListTable.of(
                        "all",
                        text("circulars.all"),
                        List.of(
                                text("circulars.title"),
                                text("circulars.number"),
                                text("circulars.issued"),
                                text("circulars.state")),
                        found.stream()
                                .skip(paged.skip())
                                .limit(Paged.SIZE)
                                .map(this::row)
                                .toList(),
                        text("circulars.none"))
                .paged(paged.pager(Address.CIRCULARS, language)));
        return Page.of(
                "web/list",
                ListPage.of(text("circulars.lead"), tables.toArray(ListTable[]::new)),
                Head.of(language, text("web.section.circulars"), Address.CIRCULARS.twins(paged.query()))
                        .under()
                        .hidden());
    }

    private Row row(Circular circular) {
        return Row.of(
                title(circular),
                Cell.of(circular.number()),
                Cell.of(Formats.date(
                        circular.issue().at().atZone(Formats.OTTAWA).toLocalDate(), language)),
                Cell.of(text("circulars.state." + circular.state())));
    }

    private Cell title(Circular circular) {
        return Cell.of(
                circular.content().title().in(language), Address.CIRCULARS.in(language, "/" + circular.number()));
    }

    @GET
    @Path("{number}")
    public Page show(@PathParam("number") String number, @QueryParam("done") String done) {
        var circular = readers.open(number, viewer.get());
        var line = readers.line(circular, viewer.get());
        var notice = done == null ? null : new Notice("success", text("circulars.acknowledged.thanks"), null, null);
        return Page.of(
                "circulars/show",
                printer.forReaders(circular, line, notice, language),
                Head.of(language, circular.content().title().in(language), Address.CIRCULARS.twins("/" + number))
                        .under(new Link(text("web.section.circulars"), Address.CIRCULARS.in(language)))
                        .marked(printer.banner(circular))
                        .hidden());
    }

    @POST
    @Path("{number}/{acknowledgement: acknowledgement|accuse-de-reception}")
    @NeedsSignIn
    @NeedsNoProof("It says of oneself that one has read something")
    public Response acknowledge(@PathParam("number") String number) {
        readers.acknowledge(readers.open(number, viewer.get()), viewer.get());
        return Response.seeOther(URI.create(Address.CIRCULARS.in(language, "/" + number + "?done=1")))
                .build();
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
