package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Admission;
import ca.liaison.accounts.Attempts;
import ca.liaison.accounts.AttemptsForTests;
import ca.liaison.accounts.Belonging;
import ca.liaison.accounts.ChangingPassphrase;
import ca.liaison.accounts.Devices;
import ca.liaison.accounts.FirstAdministrator;
import ca.liaison.accounts.GenerationSweeping;
import ca.liaison.accounts.GoodStanding;
import ca.liaison.accounts.Holders;
import ca.liaison.accounts.KeptForms;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.Members;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.Passkeys;
import ca.liaison.accounts.PassphraseWork;
import ca.liaison.accounts.Passwords;
import ca.liaison.accounts.Recoveries;
import ca.liaison.accounts.Sealing;
import ca.liaison.accounts.SealingForTests;
import ca.liaison.accounts.SecurityNotices;
import ca.liaison.accounts.Sessions;
import ca.liaison.accounts.StrangersPassphrases;
import ca.liaison.accounts.Tokens;
import ca.liaison.accounts.own.Enrolling;
import ca.liaison.audit.AuditForTests;
import ca.liaison.audit.AuditTrail;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.jobs.TrustedTimeForTests;
import ca.liaison.mail.OutboxForTests;
import ca.liaison.store.Shelves;
import ca.liaison.testing.MovableClock;
import ca.liaison.web.SiteForTests;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The room of identity on a store of a test's own, with a clock that only the test moves. */
public final class APortal {

    public static final String PASSPHRASE = "plastic kettle visits the harbour";
    public static final Origin HOME = new Origin("192.0.2.1", "A browser");
    public static final String ADMINISTRATOR = "admin@liaison.example";

    public final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T12:00:05Z"));
    public final Accounts accounts;
    public final Keyrings keyrings;
    public final Sessions sessions;
    final PassphraseWork work = new PassphraseWork();
    final StrangersPassphrases strangers = new StrangersPassphrases();
    final Attempts attempts = AttemptsForTests.attempts(clock);
    public final Devices devices;
    final AuditTrail trail;
    public final FirstAdministrator first;
    public final GoodStanding membership;
    public final Holders holders;
    public final SigningIn signingIn;
    public final SessionRecognizing recognizing;
    public final Tokens tokens;
    public final KeptForms kept;
    final Recoveries recoveries;
    public final GenerationSweeping sweeping;
    final Members members;
    final ChangingPassphrase changing;
    final Recovering recovering;
    final Passkeys passkeys;
    final SecurityNotices telling;
    final Sealing sealing = SealingForTests.sealing();
    final Proving proving;
    final ProvingBoth provingBoth;
    final Enrolling enrolling;
    public boolean agencyIsGood = true;

    public APortal(Shelves shelves) {
        trail = AuditForTests.trail(shelves);
        accounts = new Accounts(shelves);
        keyrings = new Keyrings(shelves);
        sessions = new Sessions(shelves, clock);
        devices = new Devices(shelves, clock);
        tokens = new Tokens(shelves, clock);
        kept = new KeptForms(shelves, clock);
        first = new FirstAdministrator(accounts, clock, Optional.of(ADMINISTRATOR), Optional.empty());
        membership = new GoodStanding(
                new Admission(one((agency, at) -> agencyIsGood), TrustedTimeForTests.believing(clock)), first);
        signingIn = new SigningIn(
                accounts, keyrings, sessions, membership, devices, attempts, work, strangers, trail, clock);
        holders = new Holders(accounts, membership, clock);
        recognizing = new SessionRecognizing(sessions, holders, keyrings, membership, clock);
        var outbox = OutboxForTests.in(shelves, clock);
        telling = new SecurityNotices(outbox);
        recoveries = new Recoveries(shelves);
        sweeping = new GenerationSweeping(accounts, sessions, tokens, recoveries, kept, outbox);
        members = new Members(accounts, sweeping, keyrings, work, clock);
        changing = new ChangingPassphrase(accounts, sessions, trail, telling, work, sweeping, clock);
        recovering = new Recovering(
                recoveries, accounts, holders, membership, first, changing, outbox, SiteForTests.site(), trail, clock);
        passkeys = new Passkeys(keyrings, sessions, SiteForTests.site(), clock);
        proving = new Proving(keyrings, passkeys, signingIn, attempts, trail, sealing, work, clock);
        provingBoth = new ProvingBoth(signingIn, proving);
        enrolling = new Enrolling(keyrings, sessions, passkeys, trail, telling, sealing, work, clock);
    }

    /** Somebody with these roles and the passphrase of all tests. */
    public Account account(String email, Clearance clearance, Role... roles) {
        var account = new Account(
                email,
                null,
                "police",
                Passwords.hash(PASSPHRASE),
                Set.of(roles),
                clearance,
                clock.instant(),
                false,
                null,
                null);
        accounts.add(account);
        return account;
    }

    public Account reader() {
        return account("reader@police.example", Clearance.COMMUNITY, Role.READER);
    }

    public Account author() {
        return account("author@police.example", Clearance.ALL, Role.AUTHOR);
    }

    /** An app with a key of this account's; its code of now was used already. */
    public String app(Account account) {
        var key = OneTimeCodes.key();
        keyrings.change(
                account.email(),
                keyring -> keyring.withKey(
                        sealing.seal(key, account.email()), clock.instant().getEpochSecond() / 30));
        return key;
    }

    public SigningIn.Opened signIn(Account account) {
        return signingIn.byPassphrase(account.email(), PASSPHRASE, HOME).orElseThrow();
    }

    /** A code in the second step of a sign-in. */
    boolean code(Account account, String code, Origin from) {
        return proving.byCode(
                sessions.find(sessions.open(account, true, false, from)).orElseThrow(), code, from);
    }

    boolean code(Account account, String code) {
        return code(account, code, HOME);
    }

    public Optional<OpenSession> holder(String token) {
        return recognizing.holder(token, true);
    }

    @SuppressWarnings("unchecked")
    private static Instance<Belonging> one(Belonging belonging) {
        return (Instance<Belonging>) Proxy.newProxyInstance(
                APortal.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> method.getName().equals("stream")
                        ? Stream.of(belonging)
                        : List.of(belonging).iterator());
    }
}
