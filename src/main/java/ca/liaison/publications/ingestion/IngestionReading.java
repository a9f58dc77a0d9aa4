package ca.liaison.publications.ingestion;

import ca.liaison.extraction.Reason;
import ca.liaison.files.Digest;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Kind;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import ca.liaison.publications.ingestion.Ingestion.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads all files of one ingestion, and what is found inside them. */
@ApplicationScoped
class IngestionReading {

    private static final int MOST_DOCUMENTS = 500;
    private static final double SHARE = 0.9;

    private final Extracting extracting;
    private final Ingestions ingestions;
    private final Node node;
    private final Clock clock;

    @Inject
    IngestionReading(Extracting extracting, Ingestions ingestions, Node node, Clock clock) {
        this.extracting = extracting;
        this.ingestions = ingestions;
        this.node = node;
        this.clock = clock;
    }

    /** The files as editions, and the first problem with one that was handed in, or null. */
    record Read(List<Edition> editions, Problem problem) {
        boolean isAnythingReadable() {
            return editions.stream().anyMatch(edition -> edition.problem() == null || edition.text() != null);
        }
    }

    private record Found(Digest file, String name, String language, Long length, Digest within, int depth) {}

    Read read(Ingestion ingestion) {
        var editions = new ArrayList<Edition>();
        Problem problem = null;
        var report = new Report(ingestion);
        for (var file : ingestion.files()) {
            var unread = new ArrayDeque<Found>();
            var known = new HashSet<Digest>(); // an archive may hold itself
            unread.add(new Found(file.digest(), file.name(), file.language(), file.length(), null, 0));
            while (!unread.isEmpty()) {
                var found = unread.remove();
                if (!known.add(found.file())) {
                    continue;
                }
                if (editions.size() >= MOST_DOCUMENTS) {
                    problem = problem != null
                            ? problem
                            : new Problem(Reason.LIMIT, file.name(), "More than " + MOST_DOCUMENTS + " documents");
                    break;
                }
                var harm = extracting.harm(found.file(), found.name());
                if (harm.isPresent()) {
                    return new Read(List.of(), harm.get()); // nothing of it is shown, not even what is harmless
                }
                var extraction = extracting.extract(
                        found.file(),
                        found.name(),
                        found.depth(),
                        ingestion.requestedAt(),
                        ingestion.metadata().kind() == Kind.STATISTICS,
                        report::page);
                editions.add(edition(found, extraction));
                extraction
                        .inner()
                        .forEach(inner -> unread.add(new Found(
                                inner.file(), inner.name(), null, inner.length(), found.file(), found.depth() + 1)));
                if (found.depth() == 0 && extraction.problem() != null && problem == null) {
                    problem = new Problem(extraction.problem(), found.name(), extraction.detail());
                }
            }
            report.fileDone();
        }
        return new Read(editions, problem);
    }

    private static Edition edition(Found found, Extraction extraction) {
        var facts = extraction.facts();
        return new Edition(
                found.file(),
                found.name(),
                found.language() == null ? facts.language() : found.language(),
                facts.mediaType(),
                found.length(),
                found.within(),
                facts.pages(),
                facts.chars(),
                extraction.text(),
                facts.warnings().stream().map(Enum::name).toList(),
                extraction.problem() == null ? null : extraction.problem().name());
    }

    /** Says how far the reading is, at most once a second. */
    private final class Report {

        private final Ingestion ingestion;
        private int done;
        private Instant next;

        Report(Ingestion ingestion) {
            this.ingestion = ingestion;
            next = clock.instant().plusSeconds(1);
        }

        void page(double ofFile) {
            var now = clock.instant();
            if (now.isAfter(next)) {
                next = now.plusSeconds(1);
                var progress = SHARE * (done + ofFile) / ingestion.files().size();
                ingestions.progress(ingestion.id(), node.name(), State.EXTRACTING, progress, now.plus(Ingesting.LEASE));
            }
        }

        void fileDone() {
            done++;
            page(0);
        }
    }
}
