package ca.liaison.lists;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.lists.ListPage;
import ca.liaison.web.lists.ListTable;
import ca.liaison.web.lists.ListTable.Button;
import ca.liaison.web.lists.ListTable.Cell;
import ca.liaison.web.lists.ListTable.Doing;
import ca.liaison.web.lists.ListTable.Row;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** All lists, for those who keep them. */
@Path("{language: en|fr}/{section: publish|publier}/{what: lists|listes}")
@RequestScoped
@Needs(Action.WRITE)
@Produces(MediaType.TEXT_HTML)
public class PublishListsResource {

    @Inject
    DistributionLists lists;

    @Inject
    Subscribers subscribers;

    @PathParam("language")
    Language language;

    @GET
    public Page all(@QueryParam("saved") String saved) {
        var rows = lists.all(language).stream().map(this::row).toList();
        var table = ListTable.of(
                "lists",
                text("web.section.publish_lists"),
                List.of(
                        text("lists.list"),
                        text("lists.joining"),
                        text("lists.members"),
                        text("lists.requested"),
                        text("lists.state")),
                rows,
                text("lists.none"));
        var page = ListPage.of(text("lists.publish.lead"), table)
                .leading(
                        new Link(text("lists.new"), Address.PUBLISH_LISTS.in(language, ListFormPages.NEW.in(language))))
                .noticed(saved == null ? null : new Notice("success", text("lists.saved"), null, null));
        return Page.of(
                "web/list",
                page,
                Head.of(language, text("web.section.publish_lists"), Address.PUBLISH_LISTS.twins())
                        .under()
                        .hidden());
    }

    private Row row(DistributionList list) {
        var name = list.name().in(language);
        var path = Address.PUBLISH_LISTS.in(language, "/" + list.id());
        var button = list.isArchived()
                ? new Button("restore", text("lists.restore"), Messages.text(language, "lists.restore.of", name), false)
                : new Button("archive", text("lists.archive"), Messages.text(language, "lists.archive.of", name), true);
        return Row.of(
                        Cell.of(name, path),
                        Cell.of(text("lists.joining." + list.joining())),
                        Cell.of(Formats.number(subscribers.count(list.id(), Subscription.Status.MEMBER), language)),
                        Cell.of(Formats.number(subscribers.count(list.id(), Subscription.Status.REQUESTED), language)),
                        Cell.of(text(list.isArchived() ? "lists.state.archived" : "lists.state.open")))
                .with(new Doing(path, null, List.of(button)));
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
