package ca.liaison.publications;

import static java.util.function.Predicate.not;

import ca.liaison.identity.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an arrival changes of a publication that is there. Reading again gives editions and nothing else. New files are
 * another edition of the same publication, for the readers that it has. Other words hold at once only where nobody did
 * anything with the publication here and nobody more would read it; else they are proposed: what differs from what the
 * same door said before, laid over what is said here.
 */
final class Arriving {

    private final Publication there;
    private final Arrival arrival;
    private final Instant at;

    private Arriving(Publication there, Arrival arrival, Instant at) {
        this.there = there;
        this.arrival = arrival;
        this.at = at;
    }

    /** The same object where nothing of it is to be saved. */
    static Publication in(Publication there, Arrival arrival, Instant at) {
        return new Arriving(there, arrival, at).next();
    }

    private Publication next() {
        if (there.broughtBy().filter(arrival.ingestion()::equals).isPresent()) {
            return there.read(arrival.editions());
        }
        if (arrival.isStale()) {
            return there;
        }
        var wanted = wanted();
        var standing = there.metadata();
        var isSame = wanted.equals(words());
        if (isUntouched()
                && isWithin(wanted.audience(), standing.audience())
                && isWithin(wanted.readers(), standing.readers())) {
            var read = withFiles(there);
            return isSame ? read : read.said(wanted, at, arrival.by(), arrival.ingestion());
        }
        if (isSame) {
            return withFiles(there);
        }
        var isHeldBack =
                bringsFiles() && standing.state().isReleased() && !isWithin(standing.audience(), wanted.audience());
        var proposed = withFiles(there).proposed(wanted, at, arrival.by(), arrival.ingestion());
        return isHeldBack ? proposed.heldBack() : proposed;
    }

    private Publication withFiles(Publication publication) {
        return bringsFiles()
                ? publication.replaced(arrival.editions(), at, arrival.by(), arrival.ingestion())
                : publication.read(arrival.editions());
    }

    private boolean bringsFiles() {
        return !handedIn(there.editions()).equals(handedIn(arrival.editions()));
    }

    private static List<List<Object>> handedIn(List<Edition> editions) {
        return editions.stream()
                .filter(not(Edition::isAttachment))
                .map(edition -> List.<Object>of(edition.file(), edition.name()))
                .toList();
    }

    /** Whether nobody else had it in their hands. */
    private boolean isUntouched() {
        return there.proposal() == null
                && there.versions().stream().allMatch(version -> version.by().equals(arrival.by()));
    }

    private Metadata wanted() {
        var before = there.broughtBy().flatMap(arrival.earlier());
        return before.map(said -> over(words(), said, arrival.metadata()))
                .orElseGet(() -> arrival.metadata().tabled(words().tables()));
    }

    /** As far as people wrote; what only this door wanted and somebody sent back is not wanted again. */
    private Metadata words() {
        var proposal = there.proposal();
        var isRefused = proposal != null
                && !proposal.waits()
                && proposal.authors().stream().allMatch(arrival.by()::equals);
        return isRefused ? there.metadata() : there.latestWords();
    }

    /** Marking and release list are one thing: each alone may be far too wide. */
    private static Metadata over(Metadata words, Metadata said, Metadata says) {
        var was = said.orders();
        var is = says.orders();
        var own = words.orders();
        var isForOthers = !said.marking().equals(says.marking())
                || !was.agencies().equals(is.agencies())
                || !was.people().equals(is.people());
        var list = isForOthers ? is : own;
        return new Metadata(
                pick(said.kind(), says.kind(), words.kind()),
                pick(said.language(), says.language(), words.language()),
                pick(said.title(), says.title(), words.title()),
                pick(said.summary(), says.summary(), words.summary()),
                pick(said.published(), says.published(), words.published()),
                pick(said.organization(), says.organization(), words.organization()),
                pick(said.topics(), says.topics(), words.topics()),
                pick(said.countries(), says.countries(), words.countries()),
                isForOthers ? says.marking() : words.marking(),
                pick(said.state(), says.state(), words.state()),
                pick(said.relations(), says.relations(), words.relations()),
                pick(said.source(), says.source(), words.source()),
                new Handling(
                        pick(was.originator(), is.originator(), own.originator()),
                        pick(was.originatorMarking(), is.originatorMarking(), own.originatorMarking()),
                        list.agencies(),
                        list.people(),
                        pick(was.embargo(), is.embargo(), own.embargo()),
                        pick(was.expires(), is.expires(), own.expires())),
                words.tables());
    }

    private static <T> T pick(T said, T says, T own) {
        return Objects.equals(said, says) ? own : says;
    }

    /** Whether everybody of the one is among the others. */
    private static boolean isWithin(Audience some, Audience others) {
        var isMarkedSo = some.marking().category().compareTo(others.marking().category()) >= 0
                && some.marking().tlp().compareTo(others.marking().tlp()) >= 0;
        if (!isMarkedSo || some.forStaff()) {
            return isMarkedSo;
        }
        var isListed = others.released().isEmpty()
                || !some.released().isEmpty() && others.released().containsAll(some.released());
        var isLater =
                others.from() == null || some.from() != null && !some.from().isBefore(others.from());
        var isEarlier =
                others.until() == null || some.until() != null && !some.until().isAfter(others.until());
        return !others.forStaff() && isListed && isLater && isEarlier;
    }
}
