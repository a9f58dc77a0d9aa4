package ca.liaison.privacy;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.jobs.Chore;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.jobs.Waking;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Disposes of what is held on people whom nothing has needed for long. The rule names them, two people approve, and
 * only then anything is erased: person by person, each looked at again, so that a hold that came meanwhile still wins
 * and a kill in the middle only means that it goes on at the next start.
 */
@ApplicationScoped
class Disposing implements Chore {

    static final String KIND = "disposal";

    private static final int MOST_AT_ONCE = 500;

    private final Disposals disposals;
    private final Supplier<Stream<? extends PersonalData>> rooms;
    private final AuditTrail trail;
    private final Runnable wake;
    private final TrustedTime time;
    private final Clock clock;
    private final Period kept;

    /**
     * @param kept an ISO 8601 period; two years by default: what a decision about a person was based on is kept as long
     *     (Privacy Regulations, s. 4)
     */
    @Inject
    Disposing(
            Disposals disposals,
            Instance<PersonalData> rooms,
            AuditTrail trail,
            Waking waking,
            TrustedTime time,
            Clock clock,
            @ConfigProperty(name = "LIAISON_PERSONAL_DATA_KEPT", defaultValue = "P2Y") Period kept) {
        this(disposals, rooms::stream, trail, () -> waking.wake(Disposing.class), time, clock, kept);
    }

    Disposing(
            Disposals disposals,
            Supplier<Stream<? extends PersonalData>> rooms,
            AuditTrail trail,
            Runnable wake,
            TrustedTime time,
            Clock clock,
            Period kept) {
        this.disposals = disposals;
        this.rooms = rooms;
        this.trail = trail;
        this.wake = wake;
        this.time = time;
        this.clock = clock;
        this.kept = kept;
    }

    /** Everything that ended before this is due, by what is believed of the time. */
    Instant due() {
        return time.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }

    /** Who would be disposed of now. */
    List<String> preview() {
        var due = due();
        return rooms.get()
                .flatMap(room -> room.endedBefore(due))
                .distinct()
                .filter(email -> mayGo(email, due))
                .sorted()
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /** The first word. Asked twice in a row, as by a double click, it is the same disposal. */
    Disposal ask(String authority, String by) {
        time.mustBeTrusted();
        var waiting =
                disposals.unfinished().stream().filter(one -> !one.isApproved()).findFirst();
        if (waiting.isPresent()) {
            return waiting.get();
        }
        var now = clock.instant();
        var fresh = new Disposal(
                LocalDate.ofInstant(now, ZoneOffset.UTC) + "-"
                        + UUID.randomUUID().toString().substring(0, 6),
                authority,
                due(),
                preview(),
                List.of(new Disposal.Approval(by, now)),
                0,
                0,
                null,
                0);
        return trail.doing(
                Deed.of("privacy.disposal.ask", by)
                        .on(KIND, fresh.id())
                        .with("people", fresh.emails().size())
                        .with("authority", authority),
                () -> {
                    disposals.add(fresh);
                    return fresh;
                });
    }

    /** @throws NotByTheSame where it is the one who asked */
    void approve(Disposal asked, String by) {
        if (asked.isApproved()) {
            return;
        }
        time.mustBeTrusted();
        if (!asked.mayBeApprovedBy(by)) {
            throw new NotByTheSame(asked.id());
        }
        trail.doing(
                Deed.of("privacy.disposal.approve", by)
                        .on(KIND, asked.id())
                        .with("people", asked.emails().size()),
                () -> disposals.save(asked.approved(by, clock.instant())));
        wake.run();
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** What is erased cannot be brought back. */
    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        var next = disposals.unfinished().stream().filter(Disposal::isApproved).findFirst();
        next.ifPresent(this::advance);
        return next.isPresent();
    }

    private void advance(Disposal disposal) {
        if (disposal.emails().isEmpty()) {
            disposals.save(disposal.finished(clock.instant()));
            return;
        }
        var email = disposal.emails().get(0);
        var mayGo = mayGo(
                email,
                earlier(
                        disposal.endedBefore(),
                        due())); // one asked for under a wrong clock spares whom the right one spares
        if (mayGo) {
            trail.doing(Deed.of("privacy.erase", "portal").fromNowhere().on(KIND, disposal.id()), () -> {
                rooms.get().forEach(room -> room.erase(email));
                trail.forget(email);
                return null;
            });
        }
        disposals.save(disposal.without(email, !mayGo));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean mayGo(String email, Instant endedBefore) {
        return !disposals.isHeld(email) && rooms.get().noneMatch(room -> room.isNeeded(email, endedBefore));
    }
}
