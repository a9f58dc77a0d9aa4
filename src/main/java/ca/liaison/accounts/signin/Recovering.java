package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.ChangingPassphrase;
import ca.liaison.accounts.FirstAdministrator;
import ca.liaison.accounts.GoodStanding;
import ca.liaison.accounts.Holders;
import ca.liaison.accounts.Recoveries;
import ca.liaison.accounts.Recovery;
import ca.liaison.accounts.Secrets;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.jobs.Chore;
import ca.liaison.mail.Letter;
import ca.liaison.mail.Outbox;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Getting in again without the passphrase: by a link that is sent to the address of the account, is good for half an
 * hour and works once. The second factor is asked for as ever. Whether there is such an account is found out in the
 * background, so whoever asks learns nothing, neither from the answer nor from how long it takes.
 */
@ApplicationScoped
class Recovering implements Chore {

    /** Those that wait for the background to look whether there is such an account. */
    private static final int MOST_WAITING = 1_000;

    private final Recoveries recoveries;
    private final Accounts accounts;
    private final Holders holders;
    private final GoodStanding membership;
    private final FirstAdministrator first;
    private final ChangingPassphrase changing;
    private final Outbox outbox;
    private final Site site;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Recovering(
            Recoveries recoveries,
            Accounts accounts,
            Holders holders,
            GoodStanding membership,
            FirstAdministrator first,
            ChangingPassphrase changing,
            Outbox outbox,
            Site site,
            AuditTrail trail,
            Clock clock) {
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.holders = holders;
        this.membership = membership;
        this.first = first;
        this.changing = changing;
        this.outbox = outbox;
        this.site = site;
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody asks. What is no address is nobody's. */
    void ask(String email, Language language) {
        var now = clock.instant();
        var who = Accounts.normalized(email);
        recoveries.sweep(now);
        var mails = Allowance.RECOVERY_EMAIL;
        if (Letter.isAddress(who)
                && recoveries.countOf(who, now.minus(mails.forgotten())) < mails.free()
                && recoveries.countWaiting() < MOST_WAITING) {
            recoveries.add(new Recovery(Secrets.random(), who, language.code(), now, null, null, null, null, null));
        }
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /**
     * Sends one link; of what was asked for nobody nothing is kept. Killed in the middle it sends another, and only the
     * last one works.
     */
    @Override
    public boolean doOne() {
        var waiting = recoveries.waiting();
        waiting.ifPresent(asked -> {
            var now = clock.instant();
            var account = accounts.find(asked.email()).filter(known -> mayRecover(known, now));
            account.ifPresent(known -> {
                send(asked, known, now);
                recoveries.done(asked, now);
            });
            if (account.isEmpty()) {
                recoveries.drop(asked);
            }
        });
        return waiting.isPresent();
    }

    /** The account that a link is for, while it works. */
    Optional<Account> holder(String link) {
        return good(link).flatMap(this::holder);
    }

    /** Uses up the link. False where it does not work, or not any more. */
    boolean recover(String link, String passphrase) {
        var recovery = good(link);
        var account = recovery.flatMap(this::holder);
        if (account.isEmpty() || !recoveries.use(recovery.get(), clock.instant())) {
            return false;
        }
        outbox.forgetSecret(letterId(recovery.get().id(), recovery.get().tokenHash()));
        return changing.change(account.get(), passphrase, null);
    }

    private Optional<Account> holder(Recovery recovery) {
        return holders.of(recovery).filter(account -> mayRecover(account, clock.instant()));
    }

    private Optional<Recovery> good(String link) {
        var dot = link.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : recoveries
                        .find(link.substring(0, dot))
                        .filter(recovery -> recovery.isGood(link.substring(dot + 1), clock.instant()));
    }

    private boolean mayRecover(Account account, Instant now) {
        return membership.isGood(account, now)
                && account.passwordHash() != null
                && !first.isConfigured(account.email());
    }

    private void send(Recovery asked, Account account, Instant now) {
        var token = Secrets.random();
        var language = Language.ofCode(asked.language()).orElse(Language.EN);
        recoveries.linked(asked, Secrets.fingerprint(token), now, account.generation());
        var link = site.absolute(Address.RECOVERY.in(language, "/" + asked.id() + "." + token));
        outbox.post(new Letter(
                        letterId(asked.id(), Secrets.fingerprint(token)),
                        asked.email(),
                        language,
                        Messages.text(language, "identity.letter.subject"),
                        Messages.text(language, "identity.letter.text", link))
                .keeping(new Letter.Secret(link, now.plus(Recovery.GOOD_FOR), null)));
        trail.note(new Deed("signin.recovery", "anonymous", "", null, null, null).onPerson(asked.email()));
    }

    private static String letterId(String id, String tokenHash) {
        return "recovery/" + id + "/" + tokenHash.substring(0, 8);
    }
}
