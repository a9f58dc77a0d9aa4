package ca.liaison.privacy;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One disposal: approved by a second person, and when it is done, its certificate, made to be printed. */
@Path("{language: en|fr}/admin/{section: personal-data|renseignements-personnels}/{what: disposals|dispositions}/{id}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class DisposalResource {

    @Inject
    Disposals disposals;

    @Inject
    Disposing disposing;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @GET
    public Page show() {
        var disposal = disposals.find(id).orElseThrow(NoSuchDisposal::new);
        var may = disposal.mayBeApprovedBy(viewer.get().name());
        var title = words(disposal.isFinished() ? "certificate" : "disposal", disposal.id());
        var page = new DisposalPage(
                notice(disposal, may),
                facts(disposal),
                disposal.isApproved() ? List.of() : disposal.emails(),
                may ? address(id).in(language) : null,
                disposal.isFinished(),
                new Link(words("title"), Address.DATA_ON_PEOPLE.in(language)));
        return Page.of(
                "privacy/disposal",
                page,
                Head.of(language, title, address(id)).under(page.back()).hidden());
    }

    @POST
    public Response approve() {
        disposing.approve(
                disposals.find(id).orElseThrow(NoSuchDisposal::new),
                viewer.get().name());
        return Response.seeOther(URI.create(address(id).in(language))).build();
    }

    static Bilingual address(String id) {
        return Address.DATA_ON_PEOPLE.twins(new Bilingual("/disposals/" + id, "/dispositions/" + id));
    }

    static String state(Disposal disposal, Language reader) {
        return Messages.text(
                reader,
                "privacy.admin.state."
                        + (disposal.isFinished() ? "finished" : disposal.isApproved() ? "running" : "waiting"));
    }

    private Notice notice(Disposal disposal, boolean may) {
        return disposal.isApproved()
                ? null
                : new Notice("warning", words("waiting"), words(may ? "waiting.you" : "waiting.other"), null);
    }

    private List<MyDataPage.Fact> facts(Disposal disposal) {
        var facts = new ArrayList<MyDataPage.Fact>();
        facts.add(fact("number", disposal.id()));
        facts.add(fact("authority", disposal.authority()));
        facts.add(fact(
                "rule",
                words(
                        "rule.text",
                        Formats.date(
                                disposal.endedBefore().atZone(Formats.OTTAWA).toLocalDate(), language))));
        facts.add(fact("state", state(disposal, language)));
        disposal.approvals()
                .forEach(approval -> facts.add(fact(
                        "approved", words("approved.text", approval.by(), Formats.moment(approval.at(), language)))));
        facts.add(fact(
                "people", Formats.number(disposal.emails().size() + disposal.disposed() + disposal.held(), language)));
        if (disposal.isFinished()) {
            facts.add(fact("disposed", Formats.number(disposal.disposed(), language)));
            facts.add(fact("heldBack", Formats.number(disposal.held(), language)));
            facts.add(fact("finished", Formats.moment(disposal.finishedAt(), language)));
        }
        return facts;
    }

    private MyDataPage.Fact fact(String key, String value) {
        return new MyDataPage.Fact(words(key), value);
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "privacy.admin." + key, arguments);
    }
}
