package ca.liaison.publications.deciding;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Publication;
import ca.liaison.publications.editing.Forms;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.lists.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What waits for a decision. */
@Path("{language: en|fr}/{section: publish|publier}/{what: waiting|en-attente}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class ApprovalsResource {

    private static final int SIZE = 25;

    @Inject
    Deciding deciding;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page list(@QueryParam("page") String asked) {
        var open = deciding.open(viewer.get());
        var last = Math.max(1, (open.size() + SIZE - 1) / SIZE);
        var number = Math.max(1, Math.min(Forms.number(asked), last));
        var rows = open.stream()
                .skip((number - 1L) * SIZE)
                .limit(SIZE)
                .map(this::row)
                .toList();
        var head = Head.of(
                        language,
                        Messages.text(language, "web.section.approvals"),
                        Address.APPROVALS.twins(query(number)))
                .hidden();
        return Page.of(
                "publications/approvals",
                new ApprovalsPage(rows, Pager.of(number, last, n -> Address.APPROVALS.in(language, query(n)))),
                head);
    }

    private ApprovalsPage.Row row(Publication publication) {
        var proposal = publication.proposal();
        var what = !proposal.waits()
                ? "returned"
                : proposal.authors().contains(viewer.get().name()) ? "own" : "waits";
        var address = what.equals("returned") ? Address.EDIT : Address.DECIDE;
        return new ApprovalsPage.Row(
                proposal.metadata().title().in(language),
                Forms.address(publication.id(), address).in(language),
                Labels.marking(proposal.metadata().marking()),
                String.join(", ", proposal.authors()),
                Formats.moment(proposal.at(), language),
                what,
                Messages.text(language, "approvals.state." + what));
    }

    private static String query(int page) {
        return page > 1 ? "?page=" + page : "";
    }
}
