package ca.liaison.search;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Keeps the index whole: builds it where it is not complete, takes away what no source knows any more, and files what
 * has changed in the sources that are {@linkplain Source#isCompared compared}.
 */
@ApplicationScoped
class Upkeep implements Chore {

    private static final Duration COMPARED_EVERY = Duration.ofMinutes(5);

    private final Index index;
    private final Instance<Source> sources;
    private final Clock clock;
    private Instant compared = Instant.EPOCH;
    /** What was filed last since the start, as a number made of all of it; by the id of its entry. */
    private final Map<String, Integer> filed = new HashMap<>();

    @Inject
    Upkeep(Index index, Instance<Source> sources, Clock clock) {
        this.index = index;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean doOne() {
        if (index.needsRebuild()) {
            index.rebuild();
            return true;
        }
        index.ghosts().forEach(index::remove);
        if (!clock.instant().isBefore(compared.plus(COMPARED_EVERY))) {
            sources.stream().filter(Source::isCompared).forEach(this::compare);
            compared = clock.instant();
        }
        return false;
    }

    private void compare(Source source) {
        var changed = new ArrayList<Filing>();
        var known = new HashSet<String>();
        try (var ids = source.ids()) {
            ids.forEach(id -> source.find(id).map(Upkeep::held).ifPresent(filing -> {
                known.add(filing.entry().id());
                if (!Integer.valueOf(filing.hashCode())
                        .equals(filed.put(filing.entry().id(), filing.hashCode()))) {
                    changed.add(filing);
                }
            }));
        }
        try {
            index.putAll(changed.iterator());
        } catch (RuntimeException | Error e) {
            changed.forEach(filing -> filed.remove(filing.entry().id()));
            throw e;
        }
        index.hideGhosts(source);
        filed.keySet().removeIf(id -> EntryId.read(id).source().equals(source.name()) && !known.contains(id));
        index.ghosts().forEach(index::remove);
    }

    /** With its passages in memory, so that all of it can be compared. */
    private static Filing held(Filing filing) {
        var passages = new ArrayList<PassageEntry>();
        filing.passages().forEach(passages::add);
        return new Filing(filing.entry(), List.copyOf(passages));
    }
}
