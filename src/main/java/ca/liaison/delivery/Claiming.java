package ca.liaison.delivery;

import static ca.liaison.delivery.DeliveryState.CLAIMED;
import static ca.liaison.delivery.DeliveryState.DEFERRED;
import static ca.liaison.delivery.DeliveryState.PLANNED;
import static ca.liaison.delivery.DeliveryState.SENDING;
import static ca.liaison.delivery.DeliveryState.UNKNOWN;

import ca.liaison.mail.MailAddress;
import ca.liaison.mail.Postmaster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Takes sheets of lines for this node, and gives them back. What another node left when it died is taken when its lease
 * has ended: what it had only claimed waits again, and of what it was handing over nobody knows.
 */
@ApplicationScoped
class Claiming {

    /** Longer than a message can take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** Of what nobody knows is sent again so often; then a person decides. */
    static final int MOST_TRIES_OF_UNKNOWN = 6;

    /** Sheets of a mailing that wait for their turn at one domain, beyond which none is begun. */
    private static final int MOST_WAITING = 100;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final MailingRecords mailings;
    private final Claims claims;
    private final Sheets sheets;
    private final Entries entries;
    private final Postmaster postmaster;
    private final Clock clock;

    @Inject
    Claiming(
            MailingRecords mailings,
            Claims claims,
            Sheets sheets,
            Entries entries,
            Postmaster postmaster,
            Clock clock) {
        this.mailings = mailings;
        this.claims = claims;
        this.sheets = sheets;
        this.entries = entries;
        this.postmaster = postmaster;
        this.clock = clock;
    }

    /** Of these mailings, whatever is due first, then what nobody has begun; nothing where nothing may go now. */
    Optional<Batch> take(List<Mailing> running) {
        var due = claims.takeDue(ids(running), clock.instant(), clock.instant().plus(LEASE));
        if (due.isPresent()) {
            return running.stream()
                    .filter(one -> one.id().equals(due.get().mailing()))
                    .findFirst()
                    .map(mailing -> open(mailing, due.get()));
        }
        return running.stream().map(this::takeFresh).flatMap(Optional::stream).findFirst();
    }

    /** Of mailings of which nothing more is sent, what was left when somebody died is put in order. */
    void tidy(List<Mailing> cancelled) {
        claims.takeDue(ids(cancelled), clock.instant(), clock.instant().plus(LEASE))
                .ifPresent(claim -> {
                    takeOver(claim);
                    claims.end(claim);
                });
        cancelled.stream().map(Mailing::id).filter(id -> !claims.isAny(id)).forEach(mailings::close);
    }

    private Optional<Batch> takeFresh(Mailing mailing) {
        while (true) {
            var course = mailings.course(mailing.id());
            if (course.next() >= course.sheets()
                    || claims.countDue(mailing.id(), clock.instant().plus(A_WHILE)) >= MOST_WAITING) {
                return Optional.empty();
            }
            var claim = claims.take(mailing.id(), course.next(), clock.instant().plus(LEASE));
            mailings.advance(mailing.id(), course.next(), course.next() + 1); // or somebody died just before it
            if (claim.isPresent()) {
                return Optional.of(open(mailing, claim.get()));
            }
        }
    }

    private Batch open(Mailing mailing, Claim claim) {
        var lines = takeOver(claim);
        move(claim, lines, UNKNOWN, PLANNED, now -> isSentAgain(mailing, now) && isDue(now));
        var chosen = entries.find(claim.mailing(), lines.keySet()).stream()
                .map(entry -> chosen(entry, lines.get(entry.number())))
                .flatMap(Optional::stream)
                .toList();
        var from = new TreeMap<Integer, DeliveryState>();
        chosen.forEach(one -> from.put(one.line().number(), one.line().state()));
        boolean taken = chosen.isEmpty() || moveAll(claim, from, CLAIMED);
        return new Batch(mailing, claim, taken ? chosen : List.of());
    }

    /** Where it may go, and its domain has time for it soon. */
    private Optional<Batch.Chosen> chosen(Entry entry, Standing now) {
        if (now.state() != PLANNED && (now.state() != DEFERRED || !isDue(now))) {
            return Optional.empty();
        }
        return MailAddress.parse(entry.address())
                .map(to -> postmaster.book(to, A_WHILE))
                .orElse(Optional.of(Duration.ZERO))
                .map(wait -> new Batch.Chosen(entry.standing(now), System.nanoTime() + wait.toNanos()));
    }

    /** The lines of a sheet, of which nobody is at work any more. */
    private TreeMap<Integer, Standing> takeOver(Claim claim) {
        while (true) {
            var sheet = sheets.read(claim.mailing(), claim.sheet());
            var from = new TreeMap<Integer, DeliveryState>();
            var to = new TreeMap<Integer, DeliveryState>();
            sheet.lines().forEach((number, now) -> {
                if (now.state() == CLAIMED || now.state() == SENDING) {
                    from.put(number, now.state());
                    to.put(number, now.state() == CLAIMED ? PLANNED : UNKNOWN);
                }
            });
            if (sheets.moveAll(claim.mailing(), claim.sheet(), sheet.stamp(), claim.stamp(), from, to)) {
                to.forEach(
                        (number, state) -> sheet.lines().computeIfPresent(number, (any, now) -> now.becoming(state)));
                return sheet.lines();
            }
            if (sheet.lines().isEmpty()) {
                return sheet.lines(); // numbers that were given to nobody
            }
        }
    }

    private void move(
            Claim claim,
            TreeMap<Integer, Standing> lines,
            DeliveryState from,
            DeliveryState to,
            Predicate<Standing> which) {
        var some = new TreeMap<Integer, DeliveryState>();
        lines.forEach((number, now) -> {
            if (now.state() == from && which.test(now)) {
                some.put(number, from);
            }
        });
        if (!some.isEmpty() && moveAll(claim, some, to)) {
            some.keySet().forEach(number -> lines.computeIfPresent(number, (any, now) -> now.becoming(to)));
        }
    }

    private boolean moveAll(Claim claim, Map<Integer, DeliveryState> from, DeliveryState to) {
        var all = new TreeMap<Integer, DeliveryState>();
        from.keySet().forEach(number -> all.put(number, to));
        return sheets.moveAll(claim.mailing(), claim.sheet(), claim.stamp(), claim.stamp(), from, all);
    }

    private boolean isDue(Standing now) {
        return now.due() == null || !now.due().isAfter(clock.instant());
    }

    private static boolean isSentAgain(Mailing mailing, Standing now) {
        return now.state() == UNKNOWN && !mailing.holdsUnknown() && now.attempts() < MOST_TRIES_OF_UNKNOWN;
    }

    /** Whether this node still holds it. */
    boolean renew(Batch batch) {
        var end = clock.instant().plus(LEASE);
        if (claims.renew(batch.claim(), end)) {
            batch.renewed(end);
            return true;
        }
        return false;
    }

    /** Lines that nobody has begun wait again. */
    void giveBack(Batch batch, Iterable<Delivery> lines) {
        for (var line : lines) {
            sheets.move(
                    line.mailing(),
                    line.number(),
                    CLAIMED,
                    PLANNED,
                    batch.claim().stamp(),
                    Sheets.Change.NONE);
        }
    }

    /** Says when its lines are to be looked at again; nobody has to where all of them are final. */
    void settle(Batch batch) {
        var held = claims.again(batch.claim());
        while (held.isPresent()) {
            var claim = held.get();
            var next = sheets.read(claim.mailing(), claim.sheet()).lines().values().stream()
                    .map(now -> next(batch, now))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
            if (next.isPresent()) {
                claims.leave(claim, next.get());
                return;
            }
            if (claims.end(claim)) {
                completeWhereItIs(claim.mailing());
                return;
            }
            held = claims.again(claim); // somebody wants it to be looked at once more
        }
    }

    private Optional<Instant> next(Batch batch, Standing now) {
        var soon = clock.instant().plus(batch.hadAny() ? A_MOMENT : A_WHILE.dividedBy(2));
        return switch (now.state()) {
            case PLANNED -> Optional.of(soon);
            case DEFERRED -> Optional.of(now.due() == null ? soon : now.due());
            case CLAIMED, SENDING -> Optional.of(clock.instant().plus(LEASE));
            case UNKNOWN ->
                isSentAgain(batch.mailing(), now)
                        ? Optional.of(now.due() == null ? soon : now.due())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether every line is final, and nobody sent something again meanwhile. */
    void completeWhereItIs(String mailing) {
        var course = mailings.course(mailing);
        if (course.next() < course.sheets() || claims.isAny(mailing)) {
            return;
        }
        var counts = sheets.counts(mailing, course.sheets());
        boolean isFinal = counts.entrySet().stream()
                .allMatch(count -> count.getValue() == 0 || count.getKey().isFinal());
        if (isFinal && mailings.complete(mailing, course.turns(), clock.instant())) {
            mailings.close(mailing);
        }
    }

    private static List<String> ids(List<Mailing> some) {
        return some.stream().map(Mailing::id).toList();
    }
}
