package ca.liaison.delivery;

import ca.liaison.mail.Postmaster;
import com.google.common.collect.Iterables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Adds lines to a mailing, many at once. Cut off anywhere, it is made whole by adding the same again. */
@ApplicationScoped
class Planning {

    private static final int MANY = 1_000;

    private final MailingRecords mailings;
    private final Entries entries;
    private final Sheets sheets;
    private final Postmarks postmarks;
    private final Postmaster postmaster;
    private final Clock clock;

    @Inject
    Planning(
            MailingRecords mailings,
            Entries entries,
            Sheets sheets,
            Postmarks postmarks,
            Postmaster postmaster,
            Clock clock) {
        this.mailings = mailings;
        this.entries = entries;
        this.sheets = sheets;
        this.postmarks = postmarks;
        this.postmaster = postmaster;
        this.clock = clock;
    }

    void add(String mailing, Iterable<Addressee> some) {
        int serial = mailings.course(mailing).serial();
        for (var many : Iterables.partition(some, MANY)) {
            addMany(mailing, serial, many);
        }
    }

    /**
     * Who it is for is written before where it stands: what has a state has somebody it is for. Where somebody died in
     * between, the line is known, and gets its state now.
     */
    private void addMany(String mailing, int serial, List<Addressee> many) {
        var byKey = new LinkedHashMap<String, Addressee>();
        many.forEach(one -> byKey.putIfAbsent(Entry.key(mailing, one.address()), one));
        var known = entries.known(List.copyOf(byKey.keySet()));
        known.values().forEach(number -> sheets.addMissing(mailing, number));
        byKey.keySet().removeAll(known.keySet());
        if (byKey.isEmpty()) {
            return;
        }
        int first = mailings.reserve(mailing, byKey.size());
        var fresh = new ArrayList<Entry>(byKey.size());
        for (var addressee : byKey.values()) {
            int number = first + fresh.size();
            var messageId = "<" + postmarks.of(serial, number) + "@" + postmaster.domain() + ">";
            fresh.add(Entry.of(mailing, number, addressee, messageId, clock.instant()));
        }
        var refused = entries.add(fresh);
        var numbers = fresh.stream()
                .map(Entry::number)
                .filter(number -> !refused.contains(number))
                .toList();
        if (!numbers.isEmpty()) {
            sheets.add(mailing, numbers);
        }
    }
}
