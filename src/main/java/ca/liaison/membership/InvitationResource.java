package ca.liaison.membership;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the link of an invitation leads: whoever holds it chooses a passphrase, and has an account. */
@Path("{language: en|fr}/invitation/{token: [A-Za-z0-9_-]{1,64}}")
@RequestScoped
@Open("Whoever has the link in the email need not be signed in; the link is judged")
@Produces(MediaType.TEXT_HTML)
public class InvitationResource {

    @Inject
    Inviting inviting;

    @Inject
    AuditTrail trail;

    @PathParam("language")
    Language language;

    @PathParam("token")
    String token;

    @GET
    public Response ask() {
        return inviting.find(token)
                .map(invitation -> secret(form(invitation, Filled.NOTHING, List.of())))
                .orElseGet(this::gone);
    }

    @POST
    @NeedsNoProof("The link in the email is the proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(MultivaluedMap<String, String> fields) {
        var invitation = inviting.find(token);
        if (invitation.isEmpty()) {
            return gone();
        }
        var filled = new Filled(fields);
        if (filled.isToggle()) {
            return secret(form(invitation.get(), filled, List.of()));
        }
        // not as Filled has it: what a passphrase begins and ends with is its own
        var passphrase = Objects.requireNonNullElse(fields.getFirst("passphrase"), "");
        var complaints = complaints(passphrase, fields.getFirst("passphraseAgain"), invitation.get());
        if (!complaints.isEmpty()) {
            return secret(form(invitation.get(), filled, complaints).withStatus(400));
        }
        var opened = trail.doing(
                Deed.of("account.open", invitation.get().email())
                        .onPerson(invitation.get().email()),
                () -> inviting.accept(token, passphrase));
        return opened
                ? told(
                        "success",
                        "access.accepted",
                        200,
                        new Link(Messages.text(language, "web.signIn"), Address.SIGN_IN.in(language)))
                : gone();
    }

    private List<Complaint> complaints(String passphrase, String again, Invitation invitation) {
        var complaints = new ArrayList<Complaint>();
        inviting.complaint(passphrase, invitation).ifPresent(key -> complaints.add(Complaint.of("passphrase", key)));
        if (complaints.isEmpty() && !passphrase.equals(again)) {
            complaints.add(Complaint.of("passphraseAgain", "forms.passphraseAgain.differs"));
        }
        return complaints;
    }

    private Page form(Invitation invitation, Filled filled, List<Complaint> complaints) {
        var questions = new FormQuestions(language, filled, complaints)
                .text("passphrase", "password")
                .hinted()
                .autocomplete("new-password")
                .text("passphraseAgain", "password")
                .autocomplete("new-password");
        var facts = List.of(
                new FormPage.Fact(Messages.text(language, "directory.name"), invitation.name()),
                new FormPage.Fact(Messages.text(language, "directory.email"), invitation.email()));
        var page = FormPage.of(
                        "invitation",
                        Address.INVITATION.in(language, "/" + token),
                        Messages.text(language, "access.invitation.lead"),
                        questions,
                        Messages.text(language, "access.invitation.accept"))
                .knowing(facts);
        return Page.of(
                "web/form",
                page,
                head("access.invitation").toggling("invitation").problem(!complaints.isEmpty()));
    }

    private Response gone() {
        return told(
                "warning",
                "access.invitation.gone",
                410,
                new Link(Messages.text(language, "web.section.request_access"), Address.REQUEST_ACCESS.in(language)));
    }

    private Response told(String tone, String key, int status, Link way) {
        var page = new ToldPage(
                new Notice(tone, Messages.text(language, key + ".what"), Messages.text(language, key + ".next"), way));
        return secret(Page.of("web/told", page, head(key)).withStatus(status));
    }

    private Head head(String title) {
        return Head.of(
                        language,
                        Messages.text(language, title),
                        Address.INVITATION.twins(new Bilingual("/" + token, "/" + token)))
                .under()
                .hidden();
    }

    /** The address of the page lets somebody in: nobody keeps it or passes it on. */
    private static Response secret(Page page) {
        return page.response()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
