package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.SecretPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Where no relay sends email, whoever invited passes the link on. They see it here once, in the answer to the form,
 * which asked for a fresh proof.
 */
@RequestScoped
class PassingOn {

    private final Inviting inviting;
    private final CurrentViewer viewer;
    private final AuditTrail trail;

    @Inject
    PassingOn(Inviting inviting, CurrentViewer viewer, AuditTrail trail) {
        this.inviting = inviting;
        this.viewer = viewer;
        this.trail = trail;
    }

    /** Nothing where the invitation is on its way to its reader, or was shown already. */
    Optional<Response> link(Invitation invited, Language language) {
        return inviting.isByHand()
                ? trail.doing(
                                Deed.of("account.invite.link", viewer.get()).onPerson(invited.email()),
                                () -> inviting.reveal(invited, viewer.get().name()))
                        .map(link -> page(link, invited, language))
                : Optional.empty();
    }

    private static Response page(String link, Invitation invited, Language language) {
        var notice = new Notice(
                "success",
                Messages.text(language, "access.link"),
                Messages.text(language, "access.link.text", invited.name()),
                null);
        var page = new SecretPage(
                notice, link, new Link(Messages.text(language, "access.members"), Address.MEMBERS.in(language)));
        return Page.of(
                        "web/secret",
                        page,
                        Head.of(language, Messages.text(language, "access.link.title"), Address.INVITE.twins())
                                .under(new Link(
                                        Messages.text(language, "access.members"), Address.MEMBERS.in(language)))
                                .hidden())
                .response()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
