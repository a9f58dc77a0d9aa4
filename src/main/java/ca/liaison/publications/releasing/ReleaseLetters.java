package ca.liaison.publications.releasing;

import ca.liaison.Language;
import ca.liaison.accounts.Approvers;
import ca.liaison.directory.People;
import ca.liaison.mail.Letter;
import ca.liaison.mail.Outbox;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Letters about requests for release. They say that there is something to read, and where: what it is about may be
 * protected.
 */
@ApplicationScoped
class ReleaseLetters {

    private static final List<Language> BOTH = List.of(Language.EN, Language.FR);

    private final Approvers approvers;
    private final People people;
    private final Outbox outbox;
    private final Site site;

    @Inject
    ReleaseLetters(Approvers approvers, People people, Outbox outbox, Site site) {
        this.approvers = approvers;
        this.people = people;
        this.outbox = outbox;
        this.site = site;
    }

    /** To everybody who may answer: in the language that the directory has for them, in both where it has none. */
    void asked(ReleaseRequest request) {
        approvers
                .addresses()
                .forEach(address -> post(
                        request,
                        address,
                        people.find(address)
                                .map(person -> List.of(person.language()))
                                .orElse(BOTH),
                        "asked",
                        language -> Address.RELEASE_REQUESTS.in(language, "/" + request.id())));
    }

    /** To whoever asked. */
    void answered(ReleaseRequest decided, Publication publication) {
        post(
                decided,
                decided.by(),
                List.of(decided.language()),
                decided.state() == ReleaseRequest.State.GRANTED ? "granted" : "refused",
                language -> PublicationAddress.of(publication, language) + "/" + Address.RELEASE.in(language));
    }

    /** One letter for each time it was asked: the same that is asked anew is answered anew. */
    private void post(
            ReleaseRequest request, String to, List<Language> languages, String what, Function<Language, String> path) {
        if (Letter.isAddress(to)) {
            outbox.post(new Letter(
                    "release/" + request.id() + "/" + request.at().toEpochMilli() + "/" + what + "/" + to,
                    to,
                    languages.get(0),
                    said(
                            languages,
                            " / ",
                            language -> Messages.text(language, "approvals.letter." + what + ".subject")),
                    said(
                            languages,
                            "\n--\n\n",
                            language -> Messages.text(
                                            language,
                                            "approvals.letter." + what + ".text",
                                            site.absolute(path.apply(language)))
                                    + "\n")));
        }
    }

    private static String said(List<Language> languages, String between, Function<Language, String> words) {
        return languages.stream().map(words).collect(Collectors.joining(between));
    }
}
