package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.KeptForm;
import ca.liaison.accounts.KeptForms;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The form that was kept when a session ran out, or when a proof was asked for. Its owner decides what becomes of it:
 * nothing is sent by itself.
 */
@Path("{language: en|fr}/{section: sign-in|connexion}/{step: kept|conserve}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class KeptResource {

    @Inject
    KeptForms forms;

    @Inject
    CurrentSession current;

    @PathParam("language")
    Language language;

    /** Where nothing waits, there is nothing to decide. */
    @GET
    public Response show() {
        return forms.of(current.get().session())
                .map(form -> page(form).response().build())
                .orElseGet(() ->
                        Response.seeOther(URI.create(Address.HOME.in(language))).build());
    }

    @POST
    @NeedsNoProof("It throws away what its owner sent")
    public Response drop() {
        forms.drop(current.get().session());
        return Response.seeOther(URI.create(Address.HOME.in(language))).build();
    }

    private Page page(KeptForm form) {
        forms.shown(form);
        var head = Head.of(language, Messages.text(language, "identity.kept"), Address.KEPT.twins())
                .hidden();
        var values = form.values().stream()
                .filter(value -> !value.name().equals("toggle"))
                .toList();
        return Page.of(
                "identity/kept",
                new KeptPage(
                        form.path().replaceFirst("^/(en|fr)(?=/)", "/" + language.code()),
                        values,
                        Address.KEPT.in(language)),
                head);
    }
}
