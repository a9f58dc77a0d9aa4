package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.accounts.Members;
import ca.liaison.accounts.SecondFactors;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Bulk;
import ca.liaison.web.lists.ListTable.Button;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Doing;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The people of an agency who have an account: confirmed each year, one by one or several at once, and let go when they
 * leave. Administrators see everybody's.
 */
@Path("{language: en|fr}/{section: agency|organisme}/{what: members|membres}")
@RequestScoped
@Needs(Action.COORDINATE)
@Produces(MediaType.TEXT_HTML)
public class MembersResource {

    private static final int MOST_AT_ONCE = 100;

    @Inject
    Members members;

    @Inject
    Revalidating revalidating;

    @Inject
    SecondFactors factors;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page list(
            @QueryParam("q") String q,
            @QueryParam("page") String asked,
            @QueryParam("done") String done,
            @QueryParam("invited") String invited) {
        var words = Objects.requireNonNullElse(q, "");
        var agency = isAdministrator()
                ? null
                : Objects.requireNonNullElse(viewer.get().agency(), "");
        var paged = Paged.of(asked, members.count(agency, words), Map.of("q", words));
        var lost = factors.lost().stream().map(SecondFactors.Lost::email).collect(Collectors.toSet());
        var rows = members.of(agency, words, paged.skip(), Paged.SIZE).stream()
                .map(account -> row(account, lost.contains(account.email())))
                .toList();
        var table = ListTable.of(
                        "members",
                        text("access.members"),
                        List.of(
                                text("directory.name"),
                                text("directory.email"),
                                text("access.roles"),
                                text("access.until"),
                                text("directory.state")),
                        rows,
                        text("access.members.none"))
                .inBulk(new Bulk(Address.MEMBERS.in(language), text("access.confirmMarked")))
                .paged(paged.pager(Address.MEMBERS, language));
        var notice = done != null
                ? new Notice("success", text("access.done"), null, null)
                : invited != null
                        ? new Notice("success", text("access.invited"), text("access.invited.text"), null)
                        : null;
        var page = ListPage.of(text("access.members.lead"), table)
                .noticed(notice)
                .leading(
                        new Link(text("access.invite"), Address.INVITE.in(language)),
                        new Link(text("access.requests"), Address.REQUESTS.in(language)))
                .searched(new ListPage.Search(Address.MEMBERS.in(language), text("access.members.search"), words));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("access.members"), Address.MEMBERS.twins(paged.query()))
                        .under()
                        .hidden());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmMarked(MultivaluedMap<String, String> fields) {
        new Filled(fields).all("marked").stream().distinct().limit(MOST_AT_ONCE).forEach(this::confirm);
        return done();
    }

    @POST
    @Path("{email: [^/]+@[^/]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("email") String email, MultivaluedMap<String, String> fields) {
        switch (new Filled(fields).first("do")) {
            case "left" -> change("account.left", email, () -> revalidating.left(email, viewer.get()));
            case "factor" ->
                factors.reset(
                        revalidating.get(email, viewer.get()).email(),
                        viewer.get().name());
            default -> confirm(email);
        }
        return done();
    }

    private void confirm(String email) {
        change("account.confirm", email, () -> revalidating.confirm(email, viewer.get()));
    }

    private void change(String action, String email, Runnable change) {
        trail.doing(Deed.of(action, viewer.get()).onPerson(email), () -> {
            change.run();
            return null;
        });
    }

    /**
     * @param lost whether its owner said that the second factor is lost: whoever knows them makes sure that it was them
     */
    private Row row(Account account, boolean lost) {
        var due = revalidating.isDue(account);
        var state = account.disabledAt() != null
                ? "left"
                : !members.isOpen(account) ? "ended" : lost ? "lost" : due ? "due" : "open";
        var own = isAdministrator() && !account.email().equals(viewer.get().name());
        var row = Row.of(
                new Cell(account.name(), own ? Address.ACCOUNTS.in(language, "/" + account.email()) : null, null),
                Cell.of(account.email()),
                Cell.of(Trust.roles(account.roles(), language)),
                Cell.of(account.validUntil() == null ? text("access.noEnd") : day(account)),
                new Cell(text("access.account." + state), null, state.equals("open") ? "done" : "failed"));
        if (account.disabledAt() != null || !Access.may(viewer.get(), Action.COORDINATE, Membership.of(account))) {
            return row;
        }
        var buttons = new ArrayList<Button>();
        if (due) {
            buttons.add(new Button(
                    "confirm",
                    text("access.confirmYear"),
                    Messages.text(language, "access.confirmYear.of", account.name()),
                    false));
        }
        if (lost) {
            buttons.add(new Button(
                    "factor",
                    text("access.resetFactor"),
                    Messages.text(language, "access.resetFactor.of", account.name()),
                    false));
        }
        buttons.add(new Button(
                "left", text("access.left"), Messages.text(language, "access.left.of", account.name()), true));
        var doing = row.with(new Doing(Address.MEMBERS.in(language, "/" + account.email()), null, buttons));
        return due ? doing.marked(account.email()) : doing;
    }

    private String day(Account account) {
        return Formats.date(account.validUntil().atZone(Formats.OTTAWA).toLocalDate(), language);
    }

    private Response done() {
        return Response.seeOther(URI.create(Address.MEMBERS.in(language, "?done=1")))
                .build();
    }

    private boolean isAdministrator() {
        return Access.may(viewer.get(), Action.ADMINISTER, Audience.PORTAL);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
