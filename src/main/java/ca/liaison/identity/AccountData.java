package ca.liaison.identity;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The account and the open sessions of a person. Of a password only the hash is held, which tells nobody anything. */
@ApplicationScoped
class AccountData implements PersonalData {

    private final Accounts accounts;
    private final Sessions sessions;

    @Inject
    AccountData(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public List<Holding> of(String email) {
        return Stream.concat(accounts.find(email).map(AccountData::holding).stream(), sessions.of(email).stream()
                .map(session -> new Holding("session", List.of(fact("started", session.startedAt()), fact("seen", session.seenAt()))))).toList();
    }

    private static Holding holding(Account account) {
        return new Holding("account", List.of(fact("email", account.email()), fact("name", account.name()), fact("agency", account.agency()),
                fact("roles", account.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))),
                fact("clearance", account.clearance().category() + ", TLP:" + account.clearance().tlp().label()), fact("created", account.createdAt()),
                fact("disabled", account.disabledAt()), fact("validUntil", account.validUntil())));
    }

    @Override
    public void erase(String email) {
        sessions.closeAllOf(Accounts.normalized(email));
        accounts.remove(email);
    }

    @Override
    public Stream<String> endedBefore(Instant instant) {
        return accounts.endedBefore(instant).stream();
    }

    /** An account that still opens keeps everything of its person. */
    @Override
    public boolean isNeeded(String email, Instant endedBefore) {
        return accounts.find(email).filter(account -> !account.endedBefore(endedBefore)).isPresent();
    }
}
