package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.signin.Pacing;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.mail.Letter;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asking for an account. The answer is the same whoever asks: which agencies and people we know is told to nobody. */
@Path("{language: en|fr}/{section: request-access|demander-un-acces}")
@RequestScoped
@Open("Whoever asks for an account has none; others decide")
@Produces(MediaType.TEXT_HTML)
public class RequestAccessResource {

    @Inject
    Requesting requesting;

    @Inject
    Pacing pacing;

    @PathParam("language")
    Language language;

    @GET
    public Page ask() {
        return form(Filled.NOTHING, List.of());
    }

    @POST
    @NeedsNoProof("It asks others, who decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> fields) {
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return form(filled, List.of()).response().build();
        }
        var complaints = new ArrayList<Complaint>();
        var email = filled.first("workEmail").toLowerCase(Locale.ROOT);
        if (!Letter.isAddress(email)) {
            complaints.add(Complaint.of("workEmail", "forms.email.wrong"));
        }
        var name = filled.line("yourName", 120, complaints).orElse("");
        var title = filled.lineIfAny("personTitle", 120, complaints).orElse(null);
        var reason = filled.line("accessReason", 1_000, complaints).orElse("");
        if (!complaints.isEmpty()) {
            return form(filled, complaints).withStatus(400).response().build();
        }
        var isWithin = pacing.here(Allowance.ACCESS);
        requesting.ask(AccessRequest.wanted(email, name, title, language, reason), isWithin);
        var notice = new Notice(
                "success",
                Messages.text(language, "access.requested.what"),
                Messages.text(language, "access.requested.next"),
                new Link(Messages.text(language, "web.section.publications"), Address.PUBLICATIONS.in(language)));
        return Page.of("web/told", new ToldPage(notice), head()).response().build();
    }

    private Page form(Filled filled, List<Complaint> complaints) {
        var questions = new FormQuestions(language, filled, complaints)
                .text("workEmail", "email")
                .hinted()
                .autocomplete("email")
                .text("yourName")
                .autocomplete("name")
                .text("personTitle")
                .optional()
                .autocomplete("organization-title")
                .text("accessReason", "area")
                .hinted();
        var page = FormPage.of(
                "request",
                Address.REQUEST_ACCESS.in(language),
                Messages.text(language, "access.request.lead"),
                questions,
                Messages.text(language, "access.request.send"));
        return Page.of("web/form", page, head().toggling("request").problem(!complaints.isEmpty()));
    }

    private Head head() {
        return Head.of(language, Messages.text(language, "web.section.request_access"), Address.REQUEST_ACCESS.twins())
                .under()
                .hidden();
    }
}
