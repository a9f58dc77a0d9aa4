package ca.liaison.accounts;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The account of a person, what they prove themselves with, their sessions and tokens. Of secrets only hashes are held,
 * or keys, which nobody is told.
 */
@ApplicationScoped
public class AccountData implements PersonalData {

    private final Accounts accounts;
    private final Sessions sessions;
    private final GenerationSweeping sweeping;
    private final Keyrings keyrings;
    private final Tokens tokens;
    private final Devices devices;
    private final Clock clock;
    private final Optional<Period> unused;

    /**
     * @param unused an ISO 8601 period: whoever has not used their account for so long is due for disposal although it
     *     still opens; absent: nobody is
     */
    @Inject
    public AccountData(
            Accounts accounts,
            Sessions sessions,
            GenerationSweeping sweeping,
            Keyrings keyrings,
            Tokens tokens,
            Devices devices,
            Clock clock,
            @ConfigProperty(name = "LIAISON_UNUSED_ACCOUNTS_KEPT") Optional<Period> unused) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.sweeping = sweeping;
        this.keyrings = keyrings;
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
        this.unused = unused;
    }

    @Override
    public List<Holding> of(String email) {
        return Stream.of(
                        accounts.find(email).stream().map(AccountData::holding),
                        Stream.of(keyrings.of(email))
                                .filter(keyring -> keyring.revision() > 0)
                                .map(AccountData::holding),
                        sessions.of(email).stream().map(AccountData::holding),
                        tokens.of(email).stream().map(AccountData::holding),
                        devices.of(email).stream().map(AccountData::holding))
                .flatMap(all -> all)
                .toList();
    }

    private static Holding holding(Session session) {
        return new Holding(
                "session",
                List.of(
                        fact("started", session.startedAt()),
                        fact("seen", session.seenAt()),
                        fact("from", session.from()),
                        fact("browser", session.browser())));
    }

    private static Holding holding(Device device) {
        return new Holding("device", List.of(fact("seen", device.provenAt())));
    }

    private static Holding holding(Keyring keyring) {
        var last = keyring.thisSignIn();
        return new Holding(
                "factors",
                List.of(
                        fact("app", keyring.key() == null ? 0 : 1),
                        fact(
                                "passkeys",
                                keyring.passkeys().stream().map(Passkey::name).collect(Collectors.joining(", "))),
                        fact("codes", keyring.recoveryCodes().size()),
                        fact("lastSignIn", last == null ? null : last.at()),
                        fact("from", last == null ? null : last.from())));
    }

    private static Holding holding(Token token) {
        return new Holding(
                "token",
                List.of(
                        fact("name", token.name()),
                        fact("scope", token.scope()),
                        fact("created", token.madeAt()),
                        fact("expires", token.expiresAt()),
                        fact("used", token.usedAt()),
                        fact("from", token.usedFrom())));
    }

    private static Holding holding(Account account) {
        return new Holding(
                "account",
                List.of(
                        fact("email", account.email()),
                        fact("name", account.name()),
                        fact("agency", account.agency()),
                        fact(
                                "roles",
                                account.roles().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))),
                        fact(
                                "clearance",
                                account.clearance().category() + ", TLP:"
                                        + account.clearance().tlp().label()),
                        fact("created", account.createdAt()),
                        fact("disabled", account.disabledAt()),
                        fact("validUntil", account.validUntil())));
    }

    @Override
    public void erase(String email) {
        keyrings.remove(Accounts.normalized(email));
        devices.forgetAllOf(Accounts.normalized(email));
        accounts.remove(email);
        sweeping.sweep(email);
    }

    @Override
    public Stream<String> endedBefore(Instant instant) {
        var unusedOnes = unusedBefore().stream()
                .flatMap(before -> accounts.createdBefore(before).stream().filter(account -> !isUsed(account, before)));
        return Stream.concat(accounts.endedBefore(instant).stream(), unusedOnes.map(Account::email))
                .distinct();
    }

    /** An account that still opens keeps everything of its person, unless the rule says that it is unused. */
    @Override
    public boolean isNeeded(String email, Instant endedBefore) {
        return accounts.find(email)
                .filter(account -> !account.endedBefore(endedBefore)
                        && unusedBefore().map(before -> isUsed(account, before)).orElse(true))
                .isPresent();
    }

    private Optional<Instant> unusedBefore() {
        return unused.map(
                period -> clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant());
    }

    /** By its person, or by a program that acts for them; one that is new counts as used. */
    private boolean isUsed(Account account, Instant since) {
        var signedIn =
                Optional.ofNullable(keyrings.of(account.email()).thisSignIn()).map(SignInNote::at);
        var programs = tokens.of(account.email()).stream().map(Token::usedAt);
        return Stream.concat(Stream.of(account.createdAt(), signedIn.orElse(null)), programs)
                .anyMatch(at -> at != null && !at.isBefore(since));
    }
}
