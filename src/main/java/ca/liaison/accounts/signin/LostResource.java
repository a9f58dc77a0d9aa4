package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.identity.SignInNeeded;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
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

/** Saying, halfway into a sign-in, that the second factor is lost. */
@Path("{language: en|fr}/{section: sign-in|connexion}/{step: lost|perdu}")
@RequestScoped
@Open("Whoever is halfway through a sign-in is nobody yet; the session of that half is asked for")
@Produces(MediaType.TEXT_HTML)
public class LostResource {

    @Inject
    LostFactors losing;

    @Inject
    CurrentSession current;

    @PathParam("language")
    Language language;

    @GET
    public Page show() {
        current.halfway().orElseThrow(SignInNeeded::new);
        return page(null);
    }

    @POST
    @NeedsNoProof("It is for whoever cannot give one, and gives nobody anything")
    public Page tell() {
        losing.lost(current.halfway().orElseThrow(SignInNeeded::new).session());
        return page(new Notice(
                "success",
                Messages.text(language, "identity.lost.told"),
                Messages.text(language, "identity.lost.told.text"),
                null));
    }

    private Page page(Notice notice) {
        var head = Head.of(language, Messages.text(language, "identity.lost"), Address.LOST_FACTOR.twins())
                .hidden();
        return Page.of(
                "identity/lost",
                new LostPage(Address.LOST_FACTOR.in(language), Address.SECOND_STEP.in(language), notice),
                head);
    }
}
