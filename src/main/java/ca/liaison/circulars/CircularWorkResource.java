package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.delivery.DeliveryState;
import ca.liaison.delivery.Mailings;
import ca.liaison.delivery.Progress;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.lists.DistributionLists;
import ca.liaison.mail.Outbox;
import ca.liaison.markdown.Markdown;
import ca.liaison.publications.Labels;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Row;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One circular for the staff: where it stands, what may be done with it, and doing it. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}/{id}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class CircularWorkResource {

    private static final List<Move> DANGEROUS = List.of(Move.CANCEL, Move.WITHDRAW, Move.SEND_BACK);

    @Inject
    Drafting drafting;

    @Inject
    Approving approving;

    @Inject
    CircularSending sending;

    @Inject
    CircularReaders readers;

    @Inject
    CircularPrinter printer;

    @Inject
    Outbox outbox;

    @Inject
    DistributionLists lists;

    @Inject
    Mailings mailings;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show(@QueryParam("saved") String saved) {
        var circular = drafting.get(id, viewer.get());
        readers.viewed(circular, viewer.get());
        return page(
                circular,
                saved == null ? List.of() : List.of(new Notice("success", text("circulars.saved"), null, null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        try {
            done(filled);
            return Response.seeOther(URI.create(here().in(language) + "?saved=1"))
                    .build();
        } catch (InvalidCircular wrong) {
            var first = wrong.complaints().get(0);
            return page(
                            drafting.get(id, viewer.get()),
                            List.of(new Notice(
                                    "danger",
                                    text("circulars.notDone"),
                                    Messages.text(language, first.messageKey(), first.arguments()),
                                    null)))
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    private void done(Filled filled) {
        var by = viewer.get();
        switch (filled.first("do")) {
            case "submit" -> drafting.submit(id, by);
            case "send_back" -> drafting.sendBack(id, filled.first("reason"), by);
            case "approve" -> approving.approve(id, by);
            case "schedule" -> sending.schedule(id, moment(filled.first("at")), by);
            case "send" -> sending.send(id, by);
            case "pause" -> sending.pause(id, by);
            case "resume" -> sending.resume(id, by);
            case "cancel" -> sending.cancel(id, by);
            case "withdraw" -> sending.withdraw(id, reason(filled), by);
            default -> throw new BadRequestException();
        }
    }

    private static Bilingual reason(Filled filled) {
        var en = filled.first("reasonEn");
        var fr = filled.first("reasonFr");
        return en.isEmpty() || fr.isEmpty() ? null : new Bilingual(en, fr);
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(Formats.instant(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Page page(Circular circular, List<Notice> notices) {
        var marking = Labels.marking(circular.content().marking());
        var page = new CircularWorkPage(
                Stream.concat(notices.stream(), told(circular).stream()).toList(),
                text("circulars.state." + circular.state()),
                facts(circular),
                Stream.of(Language.values()).map(one -> text(circular, one)).toList(),
                printer.attachments(circular.content(), language),
                moves(circular),
                here().in(language),
                ways(circular),
                history(circular));
        return Page.of(
                "circulars/work",
                page,
                Head.of(language, circular.content().title().in(language), here())
                        .under(new Link(text("web.section.publish_circulars"), Address.PUBLISH_CIRCULARS.in(language)))
                        .marked(marking == null ? List.of() : List.of(marking))
                        .hidden());
    }

    private CircularWorkPage.Text text(Circular circular, Language one) {
        return new CircularWorkPage.Text(
                one.locale().toLanguageTag(),
                text("lists.language." + one.code()),
                circular.content().title().in(one),
                Markdown.html(circular.content().body().in(one)));
    }

    private List<Notice> told(Circular circular) {
        var notices = new ArrayList<Notice>();
        var last = circular.history().get(circular.history().size() - 1);
        if (circular.state() == CircularState.DRAFT && last.move() == Move.SEND_BACK) {
            notices.add(new Notice(
                    "warning", text("circulars.sentBack"), last.reason().in(language), null));
        }
        if (circular.state() == CircularState.SUBMITTED && !Access.may(viewer.get(), Action.APPROVE, circular)) {
            notices.add(new Notice("info", text("circulars.waitsForOthers"), null, null));
        }
        if (circular.state() == CircularState.SENDING && !outbox.isConnected()) {
            notices.add(new Notice("warning", text("circulars.noRelay"), null, null));
        }
        if (isPaused(circular)) {
            notices.add(new Notice("warning", text("circulars.paused"), null, null));
        }
        return notices;
    }

    private boolean isPaused(Circular circular) {
        return circular.state() == CircularState.SENDING
                && mailings.find(circular.mailing())
                        .filter(one -> one.progress() == Progress.PAUSED)
                        .isPresent();
    }

    private List<CircularPage.Fact> facts(Circular circular) {
        var facts = new ArrayList<>(printer.facts(circular, language));
        if (circular.number() != null) {
            facts.add(0, fact("number", circular.number()));
        }
        facts.add(fact(
                "lists",
                lists.named(circular.content().lists()).stream()
                        .map(list -> list.name().in(language))
                        .collect(Collectors.joining(", "))));
        if (circular.sendAt() != null) {
            facts.add(fact("sendAt", Formats.moment(circular.sendAt(), language)));
        }
        if (circular.approval() == null) {
            facts.add(
                    fact("audience", Formats.number(approving.audience(circular).size(), language)));
        } else {
            facts.add(fact("audience", Formats.number(circular.approval().recipients(), language)));
            mailings.counts(circular.mailing()).forEach((state, count) -> {
                if (count > 0 && (circular.issue() != null || state != DeliveryState.PLANNED)) {
                    facts.add(new CircularPage.Fact(
                            text("circulars.delivery." + state), Formats.number(count, language)));
                }
            });
        }
        return facts;
    }

    private CircularPage.Fact fact(String name, String value) {
        return new CircularPage.Fact(text("circulars.fact." + name), value);
    }

    private List<CircularWorkPage.Button> moves(Circular circular) {
        var isPaused = isPaused(circular);
        return Stream.of(Move.values())
                .filter(move -> move.action() != null && move != Move.EDIT && move.isPossible(circular.state()))
                .filter(move -> move != Move.PAUSE || !isPaused)
                .filter(move -> move != Move.RESUME || isPaused)
                .filter(move -> Access.may(viewer.get(), move.action(), circular))
                .map(move -> new CircularWorkPage.Button(
                        move.name().toLowerCase(Locale.ROOT),
                        text("circulars.do." + move),
                        move == Move.SEND_BACK
                                ? "reason"
                                : move == Move.SCHEDULE ? "at" : move == Move.WITHDRAW ? "reasons" : null,
                        DANGEROUS.contains(move)))
                .toList();
    }

    private List<Link> ways(Circular circular) {
        var ways = new ArrayList<Link>();
        var mayWrite = Access.may(viewer.get(), Action.WRITE, circular);
        if (mayWrite && Move.EDIT.isPossible(circular.state())) {
            ways.add(new Link(text("circulars.edit"), here().in(language) + CircularFormPages.EDIT.in(language)));
        }
        if (circular.approval() != null && circular.approval().recipients() > 0) {
            ways.add(new Link(
                    text("circulars.mail.see"), here().in(language) + CircularMailResource.MAIL.in(language) + "0"));
        }
        if (circular.issue() != null) {
            ways.add(new Link(
                    text("circulars.report"), here().in(language) + CircularReportResource.REPORT.in(language)));
            if (circular.number() != null) {
                ways.add(
                        new Link(text("circulars.asReaders"), Address.CIRCULARS.in(language, "/" + circular.number())));
            }
        }
        if (mayWrite && circular.issue() != null && Move.SUPERSEDE.isPossible(circular.state())) {
            ways.add(new Link(
                    text("circulars.correct"),
                    Address.PUBLISH_CIRCULARS.in(
                            language, CircularFormPages.NEW.in(language) + "?corrects=" + circular.id())));
        }
        return ways;
    }

    private ListTable history(Circular circular) {
        var rows = new ArrayList<Row>();
        for (int i = circular.history().size() - 1; i >= 0; i--) {
            var step = circular.history().get(i);
            rows.add(Row.of(
                    Cell.of(Formats.moment(step.at(), language)),
                    Cell.of(text("circulars.moved." + step.move())),
                    Cell.of(step.by() == null ? text("circulars.byPortal") : step.by()),
                    Cell.of(step.reason() == null ? "" : step.reason().in(language))));
        }
        return ListTable.of(
                "history",
                text("circulars.history"),
                List.of(
                        text("circulars.when"),
                        text("circulars.what"),
                        text("circulars.who"),
                        text("circulars.reason")),
                rows,
                "");
    }

    private Bilingual here() {
        return Address.PUBLISH_CIRCULARS.twins("/" + id);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
