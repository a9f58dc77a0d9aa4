package ca.liaison.membership;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Members;
import ca.liaison.jobs.Chore;
import ca.liaison.mail.Letter;
import ca.liaison.mail.Outbox;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Writes to people whose account ends in thirty days and in seven, and to whoever can confirm them. A letter's id says
 * what it is about, so it is written once however often this runs. Also does what was decided in a review and cut off.
 */
@ApplicationScoped
class Reminding implements Chore {

    private static final int FIRST = 30;
    private static final int LAST = 7;
    private static final int AT_ONCE = 2_000;

    private final Members members;
    private final Coordinators coordinators;
    private final Reviewing reviewing;
    private final Outbox outbox;
    private final AccessLetters letters;
    private final Clock clock;

    @Inject
    Reminding(
            Members members,
            Coordinators coordinators,
            Reviewing reviewing,
            Outbox outbox,
            AccessLetters letters,
            Clock clock) {
        this.members = members;
        this.coordinators = coordinators;
        this.reviewing = reviewing;
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean doOne() {
        reviewing.settle();
        var now = clock.instant();
        var fresh = members.endingBy(now.plus(Duration.ofDays(FIRST)), AT_ONCE).stream()
                .filter(account -> account.validUntil().isAfter(now))
                .filter(account -> outbox.find(letter(account, now).id()).isEmpty())
                .toList();
        tellCoordinators(fresh, now); // first: once the people are told, nobody is fresh any more
        fresh.forEach(account -> outbox.post(letter(account, now)));
        return false;
    }

    private Letter letter(Account account, Instant now) {
        return letters.ending(account, account.validUntil().isAfter(now.plus(Duration.ofDays(LAST))) ? FIRST : LAST);
    }

    private void tellCoordinators(List<Account> fresh, Instant now) {
        var waiting = new LinkedHashMap<Account, Long>();
        var byAgency = new LinkedHashMap<String, List<Account>>();
        for (var account : fresh) {
            byAgency.computeIfAbsent(String.valueOf(account.agency()), agency -> coordinators.of(account.agency()))
                    .forEach(coordinator -> waiting.merge(coordinator, 1L, Long::sum));
        }
        waiting.forEach((coordinator, count) -> outbox.post(
                letters.toConfirm(coordinator, count, now.atZone(Formats.OTTAWA).toLocalDate())));
    }
}
