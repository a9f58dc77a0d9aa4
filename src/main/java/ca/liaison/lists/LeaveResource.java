package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.FormQuestions;
import ca.liaison.web.forms.ToldPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Leaving a list by the link in an email. Looking at it changes nothing, however often a scanner of mail does; leaving
 * twice is leaving once.
 */
@Path("{language: en|fr}/{section: lists|listes}/leave/{token}")
@RequestScoped
@Open("Whoever has the link of an email may leave that list, and nothing else")
@Produces(MediaType.TEXT_HTML)
public class LeaveResource {

    @Inject
    Unsubscribing unsubscribing;

    @PathParam("language")
    Language language;

    @PathParam("token")
    String token;

    @GET
    public Page ask() {
        var list = unsubscribing.list(token);
        if (!list.joining().mayBeLeft()) {
            return told(
                    "info",
                    Messages.text(language, "lists.stays", list.name()),
                    Messages.text(language, "lists.stays.text", list.owner()));
        }
        var page = FormPage.of(
                        "leave",
                        here().in(language),
                        Messages.text(language, "lists.leave.lead", list.name()),
                        new FormQuestions(language, Filled.NOTHING, List.of()),
                        Messages.text(language, "lists.leave"))
                .cancelled(new Link(Messages.text(language, "forms.cancel"), Address.HOME.in(language)));
        return Page.of("web/form", page, head());
    }

    @POST
    @NeedsNoProof("It ends emails, and gives nobody anything")
    public Page leave() {
        var list = unsubscribing.leave(token);
        return told("success", Messages.text(language, "lists.left.done", list.name()), null);
    }

    private Page told(String tone, String title, String text) {
        return Page.of(
                "web/told",
                new ToldPage(new Notice(
                        tone,
                        title,
                        text,
                        new Link(Messages.text(language, "web.section.lists"), Address.LISTS.in(language)))),
                head());
    }

    private Bilingual here() {
        return Address.LISTS.twins("/leave/" + token);
    }

    private Head head() {
        return Head.of(language, Messages.text(language, "lists.leave.title"), here())
                .under()
                .hidden();
    }
}
