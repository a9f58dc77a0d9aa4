package ca.liaison.desk;

import ca.liaison.audit.EntryPage;
import ca.liaison.audit.EntryQuery;
import ca.liaison.audit.EntryReading;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody did last, from the record. What they only looked at is none of it. */
@ApplicationScoped
class LastDone {

    private static final int SHOWN = 8;
    private static final int LOOKED_THROUGH = 100;
    private static final Duration LATELY = Duration.ofDays(90);
    private static final Pattern LOOKING = Pattern.compile(
            "search|signin\\..*|audit\\..*|.*\\.(view|text|download|list|read|export)|account\\.(factor|passphrase|recoverycodes|sessions).*");

    private final EntryReading reading;

    @Inject
    LastDone(EntryReading reading) {
        this.reading = reading;
    }

    List<EntryPage.Line> of(Viewer viewer) {
        var asked =
                new EntryQuery(viewer.name(), null, null, viewer.at().minus(LATELY), null, false, null, LOOKED_THROUGH);
        return reading.list(asked).lines().stream()
                .filter(line -> viewer.name().equals(line.by()))
                .filter(line -> !LOOKING.matcher(line.entry().action()).matches())
                .limit(SHOWN)
                .toList();
    }
}
