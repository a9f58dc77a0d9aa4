package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.identity.Approvers;
import ca.liaison.mail.Letter;
import ca.liaison.mail.Outbox;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Letters about requests for release. They say that there is something to read, and where: what it is about may be protected. */
@ApplicationScoped
class ReleaseLetters {

    private final Approvers approvers;
    private final Outbox outbox;
    private final Site site;

    @Inject
    ReleaseLetters(Approvers approvers, Outbox outbox, Site site) {
        this.approvers = approvers;
        this.outbox = outbox;
        this.site = site;
    }

    /** To everybody who may answer. */
    void asked(ReleaseRequest request) {
        approvers.addresses().forEach(address -> post(request, address, Language.EN, "asked", Address.RELEASE_REQUESTS.in(Language.EN, "/" + request.id())));
    }

    /** To whoever asked. */
    void answered(ReleaseRequest decided, Publication publication) {
        post(decided, decided.by(), decided.language(), decided.state() == ReleaseRequest.State.GRANTED ? "granted" : "refused",
                PublicationResource.address(publication, decided.language()) + "/" + Address.RELEASE.in(decided.language()));
    }

    /** One letter for each time it was asked: the same that is asked anew is answered anew. */
    private void post(ReleaseRequest request, String to, Language language, String what, String path) {
        if (Letter.isAddress(to)) {
            outbox.post(new Letter("release/" + request.id() + "/" + request.at().toEpochMilli() + "/" + what + "/" + to, to, language,
                    Messages.text(language, "approvals.letter." + what + ".subject"), Messages.text(language, "approvals.letter." + what + ".text", site.absolute(path))));
        }
    }
}
