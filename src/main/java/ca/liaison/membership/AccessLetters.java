package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.directory.Agency;
import ca.liaison.mail.Letter;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** The letters of this room. They say what happened and where to go on, and nothing that is protected. */
@ApplicationScoped
class AccessLetters {

    private final Site site;

    @Inject
    AccessLetters(Site site) {
        this.site = site;
    }

    Letter invitation(Invitation invitation, String token) {
        var link = site.absolute(Address.INVITATION.in(invitation.language(), "/" + token));
        return letter(
                        invitation.letterId(),
                        invitation.email(),
                        invitation.language(),
                        "invitation",
                        invitation.name(),
                        day(invitation.expires(), invitation.language()),
                        link)
                .keeping(new Letter.Secret(link, invitation.expires(), invitation.by()));
    }

    /** In both languages, because nobody knows which one a coordinator prefers. */
    Letter asked(AccessRequest request, Agency agency, Account coordinator) {
        return both(
                "request/" + request.email() + "/" + request.at().toEpochMilli() + "/" + coordinator.email(),
                coordinator.email(),
                "asked",
                Address.REQUESTS,
                agency);
    }

    Letter declined(AccessRequest request) {
        return letter(
                "declined/" + request.email() + "/" + request.at().toEpochMilli(),
                request.email(),
                request.language(),
                "declined",
                request.name());
    }

    /** To whoever has the account; in both languages, like everything to somebody whose choice we do not know. */
    Letter ending(Account account, int days) {
        var until = account.validUntil();
        var id = "ending/" + account.email() + "/" + until.toEpochMilli() + "/" + days;
        return new Letter(
                id,
                account.email(),
                Language.EN,
                subject("ending"),
                body("ending", Language.EN, account.name(), day(until, Language.EN))
                        + rule()
                        + body("ending", Language.FR, account.name(), day(until, Language.FR)));
    }

    Letter toConfirm(Account coordinator, long members, LocalDate today) {
        return new Letter(
                "revalidation/" + coordinator.email() + "/" + today,
                coordinator.email(),
                Language.EN,
                subject("revalidation"),
                body("revalidation", Language.EN, members, site.absolute(Address.MEMBERS.in(Language.EN)))
                        + rule()
                        + body("revalidation", Language.FR, members, site.absolute(Address.MEMBERS.in(Language.FR))));
    }

    private Letter both(String id, String to, String kind, Address where, Agency agency) {
        return new Letter(
                id,
                to,
                Language.EN,
                subject(kind),
                body(kind, Language.EN, agency.name(), site.absolute(where.in(Language.EN)))
                        + rule()
                        + body(kind, Language.FR, agency.name(), site.absolute(where.in(Language.FR))));
    }

    private static Letter letter(String id, String to, Language language, String kind, Object... arguments) {
        return new Letter(
                id,
                to,
                language,
                Messages.text(language, "access.letter." + kind + ".subject"),
                body(kind, language, arguments));
    }

    private static String subject(String kind) {
        return Messages.text(Language.EN, "access.letter." + kind + ".subject") + " / "
                + Messages.text(Language.FR, "access.letter." + kind + ".subject");
    }

    private static String body(String kind, Language language, Object... arguments) {
        return Messages.text(language, "access.letter." + kind, arguments) + "\n\n"
                + Messages.text(language, "access.letter.signed") + "\n";
    }

    private static String rule() {
        return "\n----------------------------------------\n\n";
    }

    private static String day(Instant instant, Language language) {
        return Formats.date(instant.atZone(Formats.OTTAWA).toLocalDate(), language);
    }
}
