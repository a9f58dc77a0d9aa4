package ca.liaison.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads lines: who they are for, and where they stand. */
@ApplicationScoped
class Ledger {

    private static final int SHEETS_AT_ONCE = 16;

    private final MailingRecords mailings;
    private final Entries entries;
    private final Sheets sheets;
    private final Postmarks postmarks;

    @Inject
    Ledger(MailingRecords mailings, Entries entries, Sheets sheets, Postmarks postmarks) {
        this.mailings = mailings;
        this.entries = entries;
        this.sheets = sheets;
        this.postmarks = postmarks;
    }

    Map<DeliveryState, Long> counts(String mailing) {
        return sheets.counts(mailing, sheetsOf(mailing));
    }

    List<Delivery> lines(String mailing, DeliveryState state, int skip, int most) {
        var wanted = new TreeMap<Integer, Standing>();
        int skipped = 0;
        int all = sheetsOf(mailing);
        for (int first = 0; first < all && wanted.size() < most; first += SHEETS_AT_ONCE) {
            for (var line : sheets.read(mailing, range(first, all)).entrySet()) {
                if (state != null && line.getValue().state() != state) {
                    continue;
                }
                if (skipped < skip) {
                    skipped++;
                } else if (wanted.size() < most) {
                    wanted.put(line.getKey(), line.getValue());
                }
            }
        }
        return joined(mailing, wanted);
    }

    Stream<Delivery> all(String mailing) {
        int all = sheetsOf(mailing);
        return IntStream.iterate(0, first -> first < all, first -> first + SHEETS_AT_ONCE)
                .boxed()
                .flatMap(first -> joined(mailing, sheets.read(mailing, range(first, all))).stream());
    }

    Optional<Delivery> line(String mailing, String address) {
        return entries.find(mailing, address).flatMap(this::standing);
    }

    Optional<Delivery> line(String delivery) {
        return entries.find(delivery).flatMap(this::standing);
    }

    List<Delivery> of(String address, int most) {
        return entries.of(address, most).stream()
                .map(this::standing)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Delivery> byPostmark(String postmark) {
        return Optional.ofNullable(postmark)
                .map(text -> text.strip().replace("<", "").replaceFirst("@.*", ""))
                .flatMap(postmarks::read)
                .flatMap(read -> mailings.bySerial(read.serial())
                        .flatMap(mailing -> line(Entry.id(mailing.id(), read.number()))));
    }

    private Optional<Delivery> standing(Entry entry) {
        return Optional.ofNullable(sheets.read(entry.mailing(), Sheets.of(entry.number()))
                        .lines()
                        .get(entry.number()))
                .map(entry::standing);
    }

    private List<Delivery> joined(String mailing, Map<Integer, Standing> wanted) {
        var lines = new ArrayList<Delivery>(wanted.size());
        entries.find(mailing, wanted.keySet()).forEach(entry -> lines.add(entry.standing(wanted.get(entry.number()))));
        return lines;
    }

    private int sheetsOf(String mailing) {
        return mailings.find(mailing).isEmpty() ? 0 : mailings.course(mailing).sheets();
    }

    private static Collection<Integer> range(int first, int all) {
        return IntStream.range(first, Math.min(all, first + SHEETS_AT_ONCE))
                .boxed()
                .toList();
    }
}
