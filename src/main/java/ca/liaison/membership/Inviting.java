package ca.liaison.membership;

import ca.liaison.accounts.Members;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.mail.Outbox;
import ca.liaison.mail.Posted;
import ca.liaison.personal.PrivacyNotice;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Invites people, and opens their account when they come. */
@ApplicationScoped
class Inviting {

    /** The same invitation within this time is the same form sent twice. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(10);
    /**
     * An invitation without a letter is one that somebody is writing now; after this time, one that was cut off. No
     * portal starts again sooner.
     */
    private static final Duration BEING_WRITTEN = Duration.ofSeconds(5);

    private final Invitations invitations;
    private final Members members;
    private final Grants grants;
    private final People people;
    private final Outbox outbox;
    private final AccessLetters letters;
    private final PrivacyNotice notice;
    private final Clock clock;

    @Inject
    Inviting(
            Invitations invitations,
            Members members,
            Grants grants,
            People people,
            Outbox outbox,
            AccessLetters letters,
            PrivacyNotice notice,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.grants = grants;
        this.people = people;
        this.outbox = outbox;
        this.letters = letters;
        this.notice = notice;
        this.clock = clock;
    }

    /** Whether somebody under this address needs no invitation. */
    boolean isMember(String email) {
        return members.find(email).filter(members::isOpen).isPresent();
    }

    /**
     * Invites somebody, by a letter with a link that opens their account once. The invitation is kept before the
     * letter: cut off in between, the same form sent again makes both anew.
     */
    Invitation invite(InvitationDraft draft, String by) {
        var now = clock.instant();
        var token = InvitationTokens.random();
        var fresh = new Invitation(
                draft.email(),
                InvitationTokens.hash(token),
                draft.name(),
                draft.language(),
                draft.agency(),
                draft.roles(),
                draft.clearance(),
                by,
                now,
                now.plus(Invitation.GOOD_FOR),
                null,
                null);
        var seen = invitations.find(draft.email());
        var before = seen.filter(known -> known.isOpen(now)
                && known.isAs(fresh)
                && known.at().plus(SENT_TWICE).isAfter(now)
                && leadsThere(known));
        if (before.isPresent()) {
            return before.get();
        }
        if (!invitations.save(seen, fresh)) {
            return invitations
                    .find(draft.email())
                    .filter(known -> known.isOpen(now) && known.isAs(fresh))
                    .orElseThrow(InvitedMeanwhile::new);
        }
        seen.ifPresent(replaced -> outbox.forgetSecret(replaced.letterId()));
        outbox.post(letters.invitation(fresh, token));
        return fresh;
    }

    /** The key of the message that says what is wrong with the passphrase that somebody invited chose, or nothing. */
    Optional<String> complaint(String passphrase, Invitation invitation) {
        return members.complaint(passphrase, List.of(invitation.email(), invitation.name()));
    }

    /**
     * Whether its link reached its reader, or still may. One that was shown to whoever invited is theirs to pass on;
     * should they ask again, they lost it.
     */
    private boolean leadsThere(Invitation known) {
        return outbox.find(known.letterId())
                .map(letter -> letter.state() == Posted.State.SENT || letter.hasSecret())
                .orElseGet(() -> known.at().plus(BEING_WRITTEN).isAfter(clock.instant()));
    }

    /** Unless somebody used it already. */
    void takeBack(Invitation invitation) {
        invitations.removeUnused(invitation);
        outbox.forgetSecret(invitation.letterId());
    }

    /** Whether whoever invites has to pass the link on themselves, because no relay is there to send it. */
    boolean isByHand() {
        return !outbox.isConnected();
    }

    /** The link, for whoever invited, where no relay sends it: once. */
    Optional<String> reveal(Invitation invitation, String by) {
        return outbox.reveal(invitation.letterId(), by);
    }

    /** The open invitation of a link; nothing where it was used, has expired, opens nothing, or never was one. */
    Optional<Invitation> find(String token) {
        var now = clock.instant();
        return invitations
                .ofToken(InvitationTokens.hash(token))
                .filter(known -> known.isOpen(now) && members.mayOpen(known.newcomer(now)));
    }

    /**
     * Opens the account: one conditional write, which spends the link as well, as an account that is open is opened by
     * no link. Everything before may be repeated, so whoever is cut off there uses the link again; whoever is cut off
     * afterwards has the account.
     *
     * @return false where the link is not good any more, or somebody else was faster
     */
    boolean accept(String token, String passphrase) {
        return find(token)
                .filter(invitation -> {
                    var now = clock.instant();
                    grants.note(invitation.email(), invitation.roles(), invitation.by(), now);
                    if (invitation.agency() != null
                            && !people.add(Person.named(
                                    invitation.email(),
                                    invitation.name(),
                                    invitation.agency(),
                                    invitation.language(),
                                    now.atZone(Formats.OTTAWA).toLocalDate()))) {
                        people.back(invitation.email());
                    }
                    var opened = members.open(invitation.newcomer(now), passphrase);
                    invitations.accepted(invitation, now, notice.version());
                    outbox.forgetSecret(invitation.letterId());
                    return opened;
                })
                .isPresent();
    }
}
