package ca.liaison.lists;

import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.digests.Pace;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everybody's own lists: which they are on and why, how soon they are told, what they may join and leave. */
@Path("{language: en|fr}/{section: lists|listes}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class ListsResource {

    @Inject
    DistributionLists lists;

    @Inject
    Subscribers subscribers;

    @Inject
    Subscribing subscribing;

    @Inject
    Audiences audiences;

    @Inject
    CurrentViewer viewer;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @GET
    public Page show(@QueryParam("done") String done) {
        var person = subscribers.find(viewer.get().name());
        var mine = new ArrayList<Row>();
        var others = new ArrayList<Row>();
        for (var list : lists.all(language)) {
            if (!list.isArchived()) {
                var on = person.flatMap(known -> known.on(list.id()));
                var through = audiences.find(List.of(list.id()), viewer.get().name());
                if (through.isPresent()) {
                    mine.add(mine(list, on));
                } else if (list.joining() != Joining.OFFICE) {
                    others.add(other(list, on));
                }
            }
        }
        var page = ListPage.of(
                        text("lists.lead"),
                        ListTable.of(
                                "mine",
                                text("lists.mine"),
                                List.of(text("lists.list"), text("lists.why"), text("lists.pace")),
                                mine,
                                text("lists.mine.none")),
                        ListTable.of(
                                "others",
                                text("lists.others"),
                                List.of(text("lists.list"), text("lists.how")),
                                others,
                                text("lists.others.none")))
                .noticed(done == null ? null : new Notice("success", text("lists.saved"), null, null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("web.section.lists"), Address.LISTS.twins())
                        .under()
                        .hidden());
    }

    @POST
    @Path("{id}")
    @NeedsNoProof("It is about one's own emails alone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var list = lists.get(id);
        var what = new Filled(fields).first("do");
        var pace = Arrays.stream(Pace.values())
                .filter(one -> one.name().equals(what))
                .findFirst();
        trail.doing(Deed.of("list.own", viewer.get()).on("list", list.id()).with("what", what), () -> {
            if (pace.isPresent()) {
                subscribing.choose(list, viewer.get(), pace.get(), language);
            } else if (what.equals("leave")) {
                subscribing.leave(list, viewer.get().name());
            } else {
                subscribing.join(list, viewer.get(), language);
            }
            return true;
        });
        return Response.seeOther(URI.create(Address.LISTS.in(language, "?done=1")))
                .build();
    }

    private Row mine(DistributionList list, Optional<Subscription> on) {
        var name = list.name().in(language);
        var own = on.filter(one -> one.status() == Subscription.Status.MEMBER);
        var pace = own.map(Subscription::pace).orElse(Pace.IMMEDIATE);
        var buttons = new ArrayList<Button>();
        if (own.isPresent()) {
            Arrays.stream(Pace.values())
                    .filter(one -> one != pace)
                    .forEach(one -> buttons.add(new Button(
                            one.name(),
                            text("lists.pace.choose." + one),
                            Messages.text(language, "lists.pace.choose.of", text("lists.pace.choose." + one), name),
                            false)));
        }
        if (list.joining().mayBeLeft()) {
            buttons.add(
                    new Button("leave", text("lists.leave"), Messages.text(language, "lists.leave.of", name), true));
        }
        var row = Row.of(Cell.of(name), Cell.of(why(list, own)), Cell.of(text("lists.pace." + pace)));
        return buttons.isEmpty() ? row : row.with(new Doing(address(list), null, buttons));
    }

    private String why(DistributionList list, Optional<Subscription> own) {
        var reason = own.map(on -> Messages.text(
                        language,
                        on.consent().source().equals("own") ? "lists.why.joined" : "lists.why.office",
                        Formats.date(on.since().atZone(Formats.OTTAWA).toLocalDate(), language)))
                .orElseGet(() -> text("lists.why.rule"));
        return list.joining().mayBeLeft()
                ? reason
                : reason + " " + Messages.text(language, "lists.why.stays", list.owner());
    }

    private Row other(DistributionList list, Optional<Subscription> on) {
        var name = list.name().in(language);
        if (on.filter(one -> one.status() == Subscription.Status.REQUESTED).isPresent()) {
            return Row.of(Cell.of(name), Cell.of(text("lists.how.requested")));
        }
        return Row.of(Cell.of(name), Cell.of(text("lists.how." + list.joining())))
                .with(new Doing(
                        address(list),
                        null,
                        List.of(new Button(
                                "join",
                                text("lists.join." + list.joining()),
                                Messages.text(language, "lists.join.of", name),
                                false))));
    }

    private String address(DistributionList list) {
        return Address.LISTS.in(language, "/" + list.id());
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
