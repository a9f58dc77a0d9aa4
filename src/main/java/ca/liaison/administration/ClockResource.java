package ca.liaison.administration;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.jobs.Doubt;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
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
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The time of the portal, which an administrator confirms where it may be wrong. */
@Path("{language: en|fr}/admin/{what: clock|horloge}")
@RequestScoped
@Needs(Action.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class ClockResource {

    @Inject
    TrustedTime time;

    @Inject
    ConfirmingTime confirming;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        var head = Head.of(language, text("web.section.clock"), Address.CLOCK.twins())
                .under(new Link(text("web.section.admin"), Address.ADMIN.in(language)))
                .hidden();
        return time.doubt()
                .map(doubt -> Page.of("web/form", form(doubt), head))
                .orElseGet(() -> Page.of(
                        "web/told",
                        new ToldPage(new Notice(
                                "success",
                                text("administration.clock.right"),
                                text("administration.clock.right.text"),
                                null)),
                        head));
    }

    @POST
    @StepUp
    public Response confirm() {
        confirming.confirm(viewer.get());
        return Response.seeOther(URI.create(Address.CLOCK.in(language))).build();
    }

    private FormPage form(Doubt doubt) {
        var facts = List.of(
                new FormPage.Fact(text("administration.clock.expected"), Formats.moment(doubt.expected(), language)),
                new FormPage.Fact(text("administration.clock.says"), Formats.moment(doubt.clock(), language)));
        return new FormPage(
                "clock",
                Address.CLOCK.in(language),
                text("administration.clock.lead"),
                null,
                facts,
                List.of(),
                Map.of(),
                false,
                text("administration.clock.confirm"),
                null);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
