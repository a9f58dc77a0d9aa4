package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.ChangingPassphrase;
import ca.liaison.accounts.Devices;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Field;
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

/** A forgotten passphrase: asking for a link, and choosing another passphrase with it. */
@Path("{language: en|fr}/{section: sign-in|connexion}/{step: recovery|recuperation}")
@RequestScoped
@Open("Whoever cannot sign in asks here; the link in the email is judged")
@Produces(MediaType.TEXT_HTML)
public class RecoveryResource {

    @Inject
    Recovering recovering;

    @Inject
    ChangingPassphrase changing;

    @Inject
    Pacing pacing;

    @Inject
    Accounts accounts;

    @Inject
    Devices devices;

    @Inject
    Requester requester;

    @Inject
    SessionCookie cookie;

    @PathParam("language")
    Language language;

    @GET
    public Page form() {
        return page(Field.of("email", ""), null);
    }

    /** The same answer for everybody, whether an email follows or not. */
    @POST
    @NeedsNoProof("It is for whoever is not signed in, and gives nobody anything but an email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        if (form.isToggle()) {
            return page(Field.of("email", form.text("email")), null).response().build();
        }
        if (form.text("email").isBlank()) {
            return page(new Field("email", "", Messages.text(language, "forms.email.missing")), null)
                    .withStatus(400)
                    .response()
                    .build();
        }
        pacing.here(Allowance.RECOVERY);
        recovering.ask(form.text("email"), language);
        return page(
                        Field.of("email", ""),
                        new Notice(
                                "success",
                                Messages.text(language, "identity.recovery.sent"),
                                Messages.text(language, "identity.recovery.sent.text"),
                                null))
                .response()
                .build();
    }

    @GET
    @Path("{link}")
    public Page choose(@PathParam("link") String link) {
        return recovering
                .holder(link)
                .map(account -> passphrase(link, null, null))
                .orElseGet(() -> ended(link));
    }

    @POST
    @NeedsNoProof("The link in the email is the proof")
    @Path("{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("link") String link, MultivaluedMap<String, String> fields) {
        var form = new SubmittedForm(fields);
        var account = recovering.holder(link);
        if (account.isEmpty()) {
            return ended(link).response().build();
        }
        var complaint =
                changing.complaint(account.get(), form.text("newPassphrase")).orElse(null);
        var again = complaint == null && !form.text("newPassphrase").equals(form.text("again"))
                ? "identity.passphrase.different"
                : null;
        if (complaint != null || again != null) {
            return passphrase(link, complaint, again).withStatus(400).response().build();
        }
        return recovering.recover(link, form.text("newPassphrase"))
                ? done(account.get().email())
                : ended(link).response().build();
    }

    /**
     * Whoever reads the mail of an account is not held up by those who guess at it: the sign-in that follows in this
     * browser is not delayed.
     */
    private Response done(String email) {
        var answer = page(
                        null,
                        new Notice(
                                "success",
                                Messages.text(language, "identity.recovery.done"),
                                null,
                                new Link(Messages.text(language, "identity.title"), Address.SIGN_IN.in(language))))
                .response();
        accounts.find(email)
                .ifPresent(account -> answer.cookie(
                        cookie.ofDevice(devices.remember(requester.origin().device(), account))));
        return answer.build();
    }

    private Page ended(String link) {
        return page(
                        Field.of("email", ""),
                        new Notice(
                                "danger",
                                Messages.text(language, "identity.recovery.ended"),
                                Messages.text(language, "identity.recovery.ended.text"),
                                null),
                        "/" + link)
                .withStatus(410);
    }

    private Page page(Field email, Notice notice) {
        return page(email, notice, "");
    }

    private Page page(Field email, Notice notice, String rest) {
        var head = Head.of(language, Messages.text(language, "identity.recovery"), Address.RECOVERY.twins(rest))
                .hidden();
        return Page.of(
                "identity/recovery",
                new RecoveryPage(Address.RECOVERY.in(language), email, notice),
                email == null ? head : head.toggling("recovery").problem(email.isWrong()));
    }

    private Page passphrase(String link, String complaint, String again) {
        var address = Address.RECOVERY.in(language, "/" + link);
        var page = new PassphrasePage(
                address,
                Messages.text(language, "identity.recovery.choose"),
                null,
                field("newPassphrase", complaint),
                field("again", again),
                null);
        var head = Head.of(language, Messages.text(language, "account.passphrase"), Address.RECOVERY.twins("/" + link))
                .hidden()
                .problem(!page.problems().isEmpty());
        return Page.of("identity/passphrase", page, head);
    }

    private Field field(String name, String error) {
        return new Field(name, "", error == null ? null : Messages.text(language, error));
    }
}
