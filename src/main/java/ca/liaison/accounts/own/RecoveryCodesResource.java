package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.accounts.signin.CurrentSession;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.identity.StepUp;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The recovery codes of one's own account. */
@Path("{language: en|fr}/{section: account|compte}/{what: recovery-codes|codes-secours}")
@RequestScoped
@NeedsSignIn
@StepUp
@Produces(MediaType.TEXT_HTML)
public class RecoveryCodesResource {

    @Inject
    Enrolling enrolling;

    @Inject
    CurrentSession current;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        return page(List.of(), current.get().keyring().recoveryCodes().size());
    }

    /** They help whoever has a second factor; without one they would be no more than weak passphrases. */
    @POST
    public Page make() {
        var known = current.get();
        if (!known.keyring().hasFactor()) {
            return page(List.of(), 0).withStatus(409);
        }
        var codes = enrolling.newCodes(known.account().email());
        return page(codes, codes.size());
    }

    private Page page(List<String> codes, int left) {
        var page = new RecoveryCodesPage(
                Address.RECOVERY_CODES.in(language),
                codes,
                Messages.text(
                        language,
                        current.get().keyring().hasFactor() ? "account.codes.left" : "account.codes.first",
                        left),
                Address.ACCOUNT.in(language));
        return Page.of("identity/recovery-codes", page, Heads.of(Address.RECOVERY_CODES, "account.codes", language));
    }
}
