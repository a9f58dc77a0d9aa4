package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Labels;
import ca.liaison.web.Address;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** All circulars for the staff. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class PublishCircularsResource {

    @Inject
    Circulars circulars;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page all(@QueryParam("page") String asked) {
        var found = circulars.inAnyOf(EnumSet.allOf(CircularState.class)).stream()
                .filter(one -> Access.may(viewer.get(), Action.PREPARE, one))
                .sorted((one, other) -> last(other).at().compareTo(last(one).at()))
                .toList();
        var paged = Paged.of(asked, found.size(), Map.of());
        var table = ListTable.of(
                        "circulars",
                        text("web.section.publish_circulars"),
                        List.of(
                                text("circulars.title"),
                                text("circulars.number"),
                                text("circulars.state"),
                                text("circulars.marking"),
                                text("circulars.lastMove")),
                        found.stream()
                                .skip(paged.skip())
                                .limit(Paged.SIZE)
                                .map(this::row)
                                .toList(),
                        text("circulars.publish.none"))
                .paged(paged.pager(Address.PUBLISH_CIRCULARS, language));
        var page = ListPage.of(text("circulars.publish.lead"), table);
        var mayWrite = Access.may(viewer.get(), Action.WRITE, Audience.PORTAL);
        return Page.of(
                "web/list",
                mayWrite
                        ? page.leading(new Link(
                                text("circulars.new"),
                                Address.PUBLISH_CIRCULARS.in(language, CircularFormPages.NEW.in(language))))
                        : page,
                Head.of(language, text("web.section.publish_circulars"), Address.PUBLISH_CIRCULARS.twins(paged.query()))
                        .under()
                        .hidden());
    }

    private Row row(Circular circular) {
        var marking = Labels.marking(circular.content().marking());
        return Row.of(
                Cell.of(
                        circular.content().title().in(language),
                        Address.PUBLISH_CIRCULARS.in(language, "/" + circular.id())),
                Cell.of(circular.number() == null ? "–" : circular.number()),
                Cell.of(text("circulars.state." + circular.state())),
                Cell.of(marking == null ? "TLP:CLEAR" : marking),
                Cell.of(Formats.moment(last(circular).at(), language)));
    }

    private static Circular.Step last(Circular circular) {
        return circular.history().get(circular.history().size() - 1);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
