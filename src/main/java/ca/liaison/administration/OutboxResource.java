package ca.liaison.administration;

import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.mail.Outbox;
import ca.liaison.mail.Posted;
import ca.liaison.mail.Posted.State;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.SecretPage;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The emails of the portal: what waits, what was sent, what failed. One that was not sent can be read here, without its
 * link, and whoever does is noted. Links are for their readers; only where no relay sends them does whoever has to pass
 * one on see it, once.
 */
@Path("{language: en|fr}/admin/{what: outbox|envois}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class OutboxResource {

    @Inject
    Outbox outbox;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page list(@QueryParam("page") String asked) {
        var paged = Paged.of(asked, outbox.count(), Map.of());
        var rows =
                outbox.latest(paged.skip(), Paged.SIZE).stream().map(this::row).toList();
        var table = ListTable.of(
                        "letters",
                        text("web.section.outbox"),
                        List.of(
                                text("administration.subject"),
                                text("administration.to"),
                                text("administration.posted"),
                                text("administration.state")),
                        rows,
                        text("administration.outbox.none"))
                .paged(paged.pager(Address.OUTBOX, language));
        var notice = outbox.isConnected()
                ? null
                : new Notice(
                        "warning", text("administration.outbox.kept"), text("administration.outbox.kept.text"), null);
        return Page.of(
                "web/list",
                ListPage.of(text("administration.outbox"), table).noticed(notice),
                Head.of(language, text("web.section.outbox"), Address.OUTBOX.twins(paged.query()))
                        .under(home())
                        .hidden());
    }

    @GET
    @Path("letter")
    public Response read(@QueryParam("id") String id) {
        var posted = outbox.find(id == null ? "" : id).orElseThrow(NotFoundException::new);
        trail.note(Deed.of("outbox.read", viewer.get()).onPerson(posted.to()).with("letter", kind(posted)));
        var page = new LetterPage(
                posted.to(),
                posted.subject(),
                posted.shown(text("administration.letter.link")),
                posted.language().code(),
                state(posted),
                posted.problem(),
                mayBeShown(posted) ? Address.OUTBOX.in(language, query(posted)) : null);
        return Page.of("administration/letter", page, letterHead(posted))
                .response()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * The link of an email that no relay sends, for whoever has to pass it on: once. Where it is gone, the page of the
     * email says so.
     */
    @POST
    @Path("letter")
    public Response reveal(@QueryParam("id") String id) {
        var posted = outbox.find(id == null ? "" : id).orElseThrow(NotFoundException::new);
        var link = trail.doing(
                Deed.of("outbox.link", viewer.get()).onPerson(posted.to()).with("letter", kind(posted)),
                () -> outbox.reveal(posted.id(), viewer.get().name()));
        var notice = new Notice("success", text("administration.link"), text("administration.link.text"), null);
        return link.map(secret -> new SecretPage(
                        notice, secret, new Link(text("web.section.outbox"), Address.OUTBOX.in(language))))
                .map(page -> Page.of("web/secret", page, letterHead(posted))
                        .response()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Response.seeOther(URI.create(Address.OUTBOX.in(language, query(posted))))
                        .build());
    }

    private boolean mayBeShown(Posted posted) {
        return !outbox.isConnected()
                && posted.hasSecret()
                && (posted.by() == null || posted.by().equals(viewer.get().name()));
    }

    private Head letterHead(Posted posted) {
        return Head.of(language, text("administration.letter"), Address.OUTBOX.twins(query(posted)))
                .under(home(), new Link(text("web.section.outbox"), Address.OUTBOX.in(language)))
                .hidden();
    }

    private static String kind(Posted posted) {
        return posted.id().replaceFirst("/.*", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(MultivaluedMap<String, String> fields) {
        var id = new Filled(fields).first("do");
        var posted = outbox.find(id).orElseThrow(NotFoundException::new);
        trail.doing(Deed.of("outbox.again", viewer.get()).onPerson(posted.to()), () -> {
            outbox.again(id);
            return null;
        });
        return Response.seeOther(URI.create(Address.OUTBOX.in(language))).build();
    }

    private Row row(Posted posted) {
        var row = Row.of(
                Cell.of(posted.subject(), Address.OUTBOX.in(language, query(posted))),
                Cell.of(posted.to()),
                Cell.of(Formats.moment(posted.postedAt(), language)),
                new Cell(
                        state(posted),
                        null,
                        posted.state() == State.FAILED
                                ? "failed"
                                : posted.state() == State.WAITING ? "waiting" : "done"));
        return !posted.mayGoAgain()
                ? row
                : row.with(new Doing(
                        Address.OUTBOX.in(language),
                        null,
                        List.of(new Button(
                                posted.id(),
                                text("administration.again"),
                                Messages.text(language, "administration.again.of", posted.subject()),
                                false))));
    }

    private String state(Posted posted) {
        return text("administration.state." + posted.state());
    }

    /** In both languages. */
    private static String query(Posted posted) {
        return "/letter?id=" + URLEncoder.encode(posted.id(), StandardCharsets.UTF_8);
    }

    private Link home() {
        return new Link(text("web.section.admin"), Address.ADMIN.in(language));
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
