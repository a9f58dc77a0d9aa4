package ca.liaison.delivery.returns;

import ca.liaison.delivery.returns.Return.Kind;
import ca.liaison.delivery.returns.SeenMail.Done;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes note of one message, once, whoever brings it and however often: it is kept that it was seen before anybody is
 * told, and that it is done after everybody was.
 */
@ApplicationScoped
class MailReceiving {

    static final int MOST_ATTEMPTS = 5;

    private static final Logger LOG = System.getLogger(MailReceiving.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST = 200;

    private final ReturnReader reader;
    private final Supplier<Stream<? extends Returned>> rooms;
    private final Suspensions suspensions;
    private final IntakeReading intake;
    private final SeenMails seen;
    private final Clock clock;

    @Inject
    MailReceiving(
            ReturnReader reader,
            Instance<Returned> rooms,
            Suspensions suspensions,
            IntakeReading intake,
            SeenMails seen,
            Clock clock) {
        this(reader, rooms::stream, suspensions, intake, seen, clock);
    }

    MailReceiving(
            ReturnReader reader,
            Supplier<Stream<? extends Returned>> rooms,
            Suspensions suspensions,
            IntakeReading intake,
            SeenMails seen,
            Clock clock) {
        this.reader = reader;
        this.rooms = rooms;
        this.suspensions = suspensions;
        this.intake = intake;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * @param beginning as much of the message as is ever looked at
     * @param whole all of it, as far as a submission may be large
     * @return what became of it; empty as long as somebody else works on it, or it is to be tried again
     */
    Optional<Done> receive(byte[] beginning, Supplier<byte[]> whole) {
        var digest = digest(beginning);
        var known = seen.find(digest);
        if (known.isEmpty()) {
            seen.add(fresh(digest, beginning));
        } else if (known.get().done() != null) {
            return Optional.of(known.get().done());
        }
        var claimed = seen.claim(digest, clock.instant(), LEASE);
        if (claimed.isEmpty()) {
            return seen.find(digest).map(SeenMail::done);
        }
        var done = work(claimed.get(), beginning, whole);
        done.ifPresent(what -> seen.done(digest, what));
        return done;
    }

    private Optional<Done> work(SeenMail mail, byte[] beginning, Supplier<byte[]> whole) {
        try {
            var returns = reader.read(beginning);
            if (returns.isEmpty()) {
                return Optional.of(intake.offer(beginning, whole, mail.seenAt()) ? Done.SUBMITTED : Done.KEPT);
            }
            return Optional.of(tell(mail.digest(), returns));
        } catch (RuntimeException trouble) {
            if (mail.attempts() < MOST_ATTEMPTS) {
                seen.release(mail.digest(), clock.instant());
                throw trouble;
            }
            LOG.log(
                    Level.WARNING,
                    "A message of the mailbox cannot be taken note of and is kept: " + mail.digest(),
                    trouble);
            return Optional.of(Done.KEPT);
        }
    }

    private Done tell(String digest, List<Return> returns) {
        if (returns.stream().allMatch(one -> one.kind() == Kind.OTHER && one.recipient() == null)) {
            return Done.KEPT;
        }
        boolean ours = false;
        for (int i = 0; i < returns.size(); i++) {
            ours |= tell(digest + "/" + i, returns.get(i));
        }
        return ours ? Done.COUNTED : Done.IGNORED;
    }

    private boolean tell(String id, Return report) {
        if (report.kind() == Kind.AUTO_REPLY) {
            return false;
        }
        boolean ours = false;
        for (var room : rooms.get().toList()) {
            ours |= room.returned(report);
        }
        if (ours) {
            suspensions.count(id, report); // what nobody here sent may be forged, and counts for nothing
        } else {
            LOG.log(Level.INFO, "A " + report.kind() + " came back that is about nothing sent from here");
        }
        return ours;
    }

    private SeenMail fresh(String digest, byte[] beginning) {
        var now = clock.instant();
        var header = Headline.of(beginning);
        return new SeenMail(digest, shortened(header.from()), shortened(header.subject()), now, null, 0, now);
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
