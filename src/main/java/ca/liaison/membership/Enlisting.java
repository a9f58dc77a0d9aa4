package ca.liaison.membership;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import ca.liaison.accounts.Members;
import ca.liaison.accounts.ProgramTokens;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.mail.Letter;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens an account without an invitation, on the word of an administrator. */
@ApplicationScoped
class Enlisting {

    private final Members members;
    private final Grants grants;
    private final Agencies agencies;
    private final People people;
    private final ProgramTokens tokens;
    private final Clock clock;

    @Inject
    Enlisting(Members members, Grants grants, Agencies agencies, People people, ProgramTokens tokens, Clock clock) {
        this.members = members;
        this.grants = grants;
        this.agencies = agencies;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws InvalidAccount with everything that is wrong */
    InvitationDraft check(AccountDraft draft) {
        var complaints = new ArrayList<Complaint>();
        if (!Letter.isAddress(draft.address())) {
            complaints.add(Complaint.of("email", "forms.email.wrong"));
        }
        if (draft.agency() != null && agencies.find(draft.agency()).isEmpty()) {
            complaints.add(Complaint.of("agency", "forms.agency.unknown"));
        }
        if (draft.tokenScope() != null && !tokens.isScope(draft.tokenScope())) {
            complaints.add(Complaint.of("tokenScope", "forms.choose"));
        }
        if (draft.passphrase() != null) {
            members.complaint(draft.passphrase(), List.of(draft.address(), draft.name() == null ? "" : draft.name()))
                    .ifPresent(words -> complaints.add(Complaint.of("passphrase", words)));
        }
        return draft.read(complaints)
                .filter(read -> complaints.isEmpty())
                .orElseThrow(() -> new InvalidAccount(complaints));
    }

    /**
     * The token, where one was asked for. Without a passphrase nobody knows the account's, and a link by email replaces
     * it.
     *
     * @throws AccountThere where an account of this address is open
     */
    Optional<String> open(InvitationDraft wanted, AccountDraft draft, String by) {
        var now = clock.instant();
        var newcomer = new Members.Newcomer(
                wanted.email(),
                wanted.name(),
                wanted.agency(),
                wanted.roles(),
                wanted.clearance(),
                Invitation.aYearFrom(now),
                now);
        if (!members.mayOpen(newcomer)) {
            throw new AccountThere(wanted.email());
        }
        grants.note(wanted.email(), wanted.roles(), by, now);
        if (wanted.agency() != null
                && !people.add(Person.named(
                        wanted.email(),
                        wanted.name(),
                        wanted.agency(),
                        wanted.language(),
                        now.atZone(Formats.OTTAWA).toLocalDate()))) {
            people.back(wanted.email());
        }
        if (!members.open(newcomer, Optional.ofNullable(draft.passphrase()).orElseGet(InvitationTokens::random))) {
            throw new AccountThere(wanted.email());
        }
        return Optional.ofNullable(draft.tokenScope())
                .flatMap(scope -> members.find(wanted.email()).map(account -> tokens.issue(account, scope, by)));
    }

    private static final class AccountThere extends Refusal {
        AccountThere(String email) {
            super(409, "access.account.there", "There is an open account of " + email);
        }
    }
}
