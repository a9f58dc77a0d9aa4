package ca.liaison.delivery;

import ca.liaison.Language;
import ca.liaison.delivery.returns.SuspensionsForTests;
import ca.liaison.jobs.TrustedTimeForTests;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.mail.Postmaster;
import ca.liaison.store.Shelves;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The room as one node has it, put together by hand; a store may have several. */
public final class LedgerForTests {

    /** Of the kind {@code test}: the same short message for everybody. */
    public static final Composer COMPOSER = composer("Bonjour *tout le monde*.");

    public final Mailings mailings;
    final Previews previews;
    final Dispatching dispatching;
    final Batches batches;
    final Claiming claiming;
    final DeliveryData data;
    final Sheets sheets;
    final Claims claims;
    final Entries entries;

    public LedgerForTests(Shelves shelves, Postmaster postmaster, Clock clock, Composer composer) {
        this(shelves, postmaster, clock, composer, Optional.empty());
    }

    public LedgerForTests(
            Shelves shelves, Postmaster postmaster, Clock clock, Composer composer, Optional<String> bounceAddress) {
        var records = new MailingRecords(shelves);
        entries = new Entries(shelves);
        sheets = new Sheets(shelves);
        claims = new Claims(shelves);
        var postmarks = new Postmarks(new PostmarkKey(shelves));
        var composing = new Composing(() -> Stream.of(composer), bounceAddress);
        claiming = new Claiming(records, claims, sheets, entries, postmaster, clock);
        batches = new Batches(records, claiming, clock);
        var ledger = new Ledger(records, entries, sheets, postmarks);
        dispatching = new Dispatching(
                postmaster,
                batches,
                new Handing(
                        composing,
                        postmaster,
                        sheets,
                        SuspensionsForTests.in(shelves, clock),
                        TrustedTimeForTests.believing(clock),
                        clock));
        previews = new Previews(ledger, records, composing, postmaster);
        mailings = new Mailings(
                records,
                new Planning(records, entries, sheets, postmarks, postmaster, clock),
                ledger,
                new Noting(sheets, claims, records, clock),
                SuspensionsForTests.in(shelves, clock),
                batches,
                WakingForTests.still(),
                clock);
        data = new DeliveryData(ledger, entries, sheets);
    }

    public static Composer composer(String markdown) {
        return new Composer() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Composed compose(Mailing mailing, Delivery line) {
                return new Message("Sujet d’été", markdown, null, List.of(), null, null, null);
            }
        };
    }

    /** {@code person0@police0.example} and so on, over ten domains. */
    public static List<Addressee> audience(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> new Addressee(
                        "person" + n + "@police" + n % 10 + ".example",
                        "Person " + n,
                        n % 2 == 0 ? Language.EN : Language.FR,
                        "agency" + n % 10))
                .toList();
    }

    public void begin(String mailing, Priority priority, boolean holdsUnknown, List<Addressee> audience) {
        mailings.begin(Mailing.fresh(mailing, "test", priority, holdsUnknown));
        mailings.plan(mailing, audience);
        mailings.planned(mailing);
    }

    /** One turn after the other, until nothing may be sent now. */
    public void workUntilIdle() {
        batches.look();
        while (dispatching.doOne()) {
            batches.look();
        }
    }

    /** As many at once as the node would have, each with its turns, until {@link Working#close}. */
    public Working work(int workers) {
        return new Working(workers);
    }

    public final class Working implements AutoCloseable {

        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean stopped;

        private Working(int workers) {
            for (int n = 0; n < workers; n++) {
                var thread = new Thread(this::turns, "worker-" + n);
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }

        private void turns() {
            while (!stopped) {
                boolean more;
                try {
                    more = dispatching.doOne();
                } catch (RuntimeException e) {
                    more = false; // as the background would: again after a pause
                }
                if (!more) {
                    pause();
                }
            }
        }

        private void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws InterruptedException {
            stopped = true;
            for (var thread : threads) {
                thread.join();
            }
        }
    }
}
