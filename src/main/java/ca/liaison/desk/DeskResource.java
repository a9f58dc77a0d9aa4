package ca.liaison.desk;

import ca.liaison.Language;
import ca.liaison.audit.EntryPage;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.FloorPlan;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.Placing;
import ca.liaison.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Where the staff begin: what waits for them, what they may begin, where their work lies and what they did last. */
@Path("{language: en|fr}/{section: desk|bureau}")
@RequestScoped
@Needs(Action.USE_DESK)
@Produces(MediaType.TEXT_HTML)
public class DeskResource {

    @Inject
    Instance<DeskItem> items;

    @Inject
    LastDone last;

    @Inject
    FloorPlan plan;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @Context
    SecurityContext security;

    @GET
    public Page show() {
        var waiting = items.stream()
                .filter(item -> Access.may(viewer.get(), item.needed(), Audience.PORTAL))
                .flatMap(item -> item.waitingFor(viewer.get()))
                .sorted(Comparator.comparing(Pile::oldest, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(this::waits)
                .toList();
        var done = last.of(viewer.get()).stream().map(this::done).toList();
        return Page.of(
                "desk/desk",
                new DeskPage(waiting, links(Placing.BEGIN), links(Placing.WORK), done),
                Head.of(language, text("web.section.desk"), Address.DESK.twins())
                        .under()
                        .hidden());
    }

    private List<Link> links(Placing place) {
        return plan.in(place, Visitor.of(security))
                .map(section -> section.link(language))
                .toList();
    }

    private DeskPage.Waits waits(Pile pile) {
        return new DeskPage.Waits(
                new Link(
                        Messages.text(language, pile.label(), pile.count()),
                        pile.address().in(language, pile.rest())),
                pile.oldest() == null ? null : Messages.text(language, "desk.since", day(pile.oldest())));
    }

    private DeskPage.Done done(EntryPage.Line line) {
        var code = line.entry().action();
        return new DeskPage.Done(
                Messages.find(language, "audit.action." + code).orElse(code),
                line.thing() == null ? "" : line.thing(),
                Formats.moment(line.at(), language));
    }

    private String day(Instant instant) {
        return Formats.date(instant.atZone(Formats.OTTAWA).toLocalDate(), language);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
