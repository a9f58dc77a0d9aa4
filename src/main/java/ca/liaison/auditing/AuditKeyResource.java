package ca.liaison.auditing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.FormPage;
import ca.liaison.web.forms.ToldPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A new key for an auditor, who sees it once and keeps it elsewhere. */
@Path("{language: en|fr}/admin/{section: audit|journal}/{what: key|cle}")
@RequestScoped
@Needs(Action.AUDIT)
@StepUp
@Produces(MediaType.TEXT_HTML)
public class AuditKeyResource {

    static final Bilingual KEY = new Bilingual("/key", "/cle");

    @Inject
    AuditTrail trail;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page ask() {
        var page = new FormPage(
                "new-key",
                Address.AUDIT.in(language, KEY.in(language)),
                words("key.lead"),
                null,
                List.of(),
                List.of(),
                Map.of(),
                false,
                words("key.make"),
                verification());
        return Page.of("web/form", page, head());
    }

    @POST
    public Response make() {
        var made = new Notice(
                "success", words("key.made"), words("key.made.text", trail.newKey(viewer.get())), verification());
        return Response.ok(Page.of("web/told", new ToldPage(made), head()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Head head() {
        return Head.of(language, words("key.title"), Address.AUDIT.twins(KEY))
                .under(new Link(words("title"), Address.AUDIT.in(language)), verification())
                .hidden();
    }

    private Link verification() {
        return new Link(words("verify.title"), Address.AUDIT.in(language, AuditResource.VERIFY.in(language)));
    }

    private String words(String key, Object... arguments) {
        return Messages.text(language, "audit." + key, arguments);
    }
}
