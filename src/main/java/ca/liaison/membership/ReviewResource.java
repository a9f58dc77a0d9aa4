package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.Agency;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.Role;
import ca.liaison.identity.StepUp;
import ca.liaison.membership.Reviewing.Line;
import ca.liaison.web.Address;
import ca.liaison.web.Csv;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The quarterly review: role by role, who holds it and whether they keep it. */
@Path("{language: en|fr}/admin/{what: review|examen}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class ReviewResource {

    @Inject
    Reviewing reviewing;

    @Inject
    Agencies agencies;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page list(@QueryParam("role") String named, @QueryParam("page") String asked) {
        var role = Reviewing.role(named).orElse(Role.ADMINISTRATOR);
        var lines = reviewing.lines(role);
        var paged = Paged.of(asked, lines.size(), Map.of("role", role == Role.ADMINISTRATOR ? "" : role.name()));
        var of = agencies(lines);
        var caption = Messages.text(language, "access.review.of", Trust.role(role, language), reviewing.quarter());
        var rows = lines.stream()
                .skip(paged.skip())
                .limit(Paged.SIZE)
                .map(line -> row(line, of))
                .toList();
        var table = ListTable.of("review", caption, columns(), rows, text("access.review.none"))
                .paged(paged.pager(Address.REVIEW, language));
        var open = lines.stream().filter(line -> line.decision() == null).count();
        var ways = Stream.concat(
                        Reviewing.ROLES.stream()
                                .filter(one -> one != role)
                                .map(one -> new Link(
                                        Trust.role(one, language), Address.REVIEW.in(language, "?role=" + one))),
                        Stream.of(new Link(text("access.review.export"), Address.REVIEW.in(language, "/review.csv"))))
                .toArray(Link[]::new);
        var page = ListPage.of(text("access.review.lead"), table)
                .leading(ways)
                .noticed(new Notice(
                        open == 0 ? "success" : "info",
                        caption,
                        Messages.text(language, "access.review.open", open),
                        null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("access.review"), Address.REVIEW.twins(paged.query()))
                        .under(new Link(text("web.section.admin"), Address.ADMIN.in(language)))
                        .hidden());
    }

    @POST
    @Path("{email: [^/]+@[^/]+}/{role: [A-Z_]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("email") String email, @PathParam("role") String named, MultivaluedMap<String, String> fields) {
        var role = Reviewing.role(named).orElseThrow(NotFoundException::new);
        var filled = new Filled(fields);
        var kept = !filled.first("do").equals("revoke");
        trail.doing(
                Deed.of(kept ? "review.keep" : "review.revoke", viewer.get())
                        .onPerson(email)
                        .with("role", role),
                () -> {
                    reviewing.decide(
                            email,
                            role,
                            kept,
                            filled.line("note", 500, new ArrayList<>()).orElse(""),
                            viewer.get());
                    return null;
                });
        return Response.seeOther(URI.create(Address.REVIEW.in(language, "?role=" + role)))
                .build();
    }

    @GET
    @Path("review.csv")
    @StepUp
    @Produces("text/csv")
    public Response export() {
        var lines = Reviewing.ROLES.stream()
                .flatMap(role -> reviewing.lines(role).stream())
                .toList();
        var of = agencies(lines);
        trail.note(Deed.of("review.export", viewer.get()));
        StreamingOutput table = out -> Csv.write(
                out,
                Stream.concat(Stream.of(text("access.role")), columns().stream())
                        .toList(),
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(Trust.role(line.role(), language)),
                                        cells(line, of).stream().map(Cell::text))
                                .toList())
                        .iterator());
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"review-" + reviewing.quarter() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<String> columns() {
        return Stream.of(
                        "directory.name",
                        "directory.email",
                        "directory.agency",
                        "access.review.since",
                        "access.review.by",
                        "access.review.lastSignIn",
                        "access.until",
                        "access.review.decision")
                .map(this::text)
                .toList();
    }

    private Row row(Line line, Map<String, Agency> of) {
        var row = new Row(cells(line, of), null, null);
        if (line.decision() != null || !Access.may(viewer.get(), Action.ADMINISTER, Membership.of(line.account()))) {
            return row;
        }
        var name = line.account().name();
        return row.with(new Doing(
                Address.REVIEW.in(language, "/" + line.account().email() + "/" + line.role()),
                Messages.text(language, "access.note.of", name),
                List.of(
                        new Button(
                                "keep",
                                text("access.review.keep"),
                                Messages.text(language, "access.review.keep.of", name),
                                false),
                        new Button(
                                "revoke",
                                text("access.review.revoke"),
                                Messages.text(language, "access.review.revoke.of", name),
                                true))));
    }

    private List<Cell> cells(Line line, Map<String, Agency> of) {
        var account = line.account();
        var agency = of.get(account.agency());
        var since = line.grant() == null ? account.createdAt() : line.grant().at();
        return List.of(
                Cell.of(account.name()),
                Cell.of(account.email()),
                Cell.of(agency == null ? text("access.noAgency") : agency.name().in(language)),
                Cell.of(day(since)),
                Cell.of(
                        line.grant() == null
                                ? text("access.review.unknown")
                                : line.grant().by()),
                Cell.of(line.lastSignIn() == null ? text("account.never") : day(line.lastSignIn())),
                Cell.of(until(account)),
                Cell.of(decision(line.decision())));
    }

    private String decision(Decision decision) {
        if (decision == null) {
            return text("access.review.undecided");
        }
        return Messages.text(
                        language,
                        decision.kept() ? "access.review.kept" : "access.review.revoked",
                        decision.by(),
                        day(decision.at()))
                + (decision.note() == null || decision.note().isEmpty() ? "" : " " + decision.note());
    }

    private Map<String, Agency> agencies(List<Line> lines) {
        return agencies.named(lines.stream()
                .map(line -> line.account().agency())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private String until(Account account) {
        return account.disabledAt() != null
                ? text("access.account.left")
                : account.validUntil() == null ? text("access.noEnd") : day(account.validUntil());
    }

    private String day(Instant instant) {
        return Formats.date(instant.atZone(Formats.OTTAWA).toLocalDate(), language);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
