package ca.liaison.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import ca.liaison.store.Repository;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Finds entries for those who may read the record. */
@Repository
public class EntryReading {

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{16}");
    private static final Comparator<Located> NEWEST = Comparator.comparing(
                    (Located one) -> one.entry().at())
            .thenComparing(Located::chain)
            .thenComparing(one -> one.entry().number())
            .reversed();

    private final Blocks blocks;
    private final Pseudonyms names;

    @Inject
    EntryReading(Blocks blocks, Pseudonyms names) {
        this.blocks = blocks;
        this.names = names;
    }

    public EntryPage list(EntryQuery question) {
        var person = question.person() == null ? Optional.<String>empty() : names.known(question.person());
        if (question.person() != null && person.isEmpty()) {
            return new EntryPage(List.of(), null);
        }
        var things =
                question.thing() == null ? Set.<String>of() : Set.of(question.thing(), names.keyed(question.thing()));
        var place = Place.of(question.after());
        var found = found(question, filter(question, person, things, place), wanted(question, person, things, place));
        var page = found.subList(0, Math.min(question.size(), found.size()));
        return new EntryPage(
                named(page),
                found.size() > page.size() ? Place.of(page.get(page.size() - 1)).toString() : null);
    }

    /** Whether the record says anything of somebody of this name. */
    public boolean isKnown(String name) {
        return names.known(name).isPresent();
    }

    /**
     * Blocks of several nodes overlap in time, so the page is full only when nothing that is still to come can belong
     * on it.
     */
    private List<Located> found(EntryQuery question, Bson filter, Predicate<Located> wanted) {
        var found = new TreeSet<>(NEWEST);
        try (var cursor = blocks.newest(filter)) {
            while (cursor.hasNext()) {
                var block = cursor.next();
                if (found.size() > question.size()
                        && block.last().isBefore(found.last().entry().at())) {
                    break;
                }
                block.located().filter(wanted).forEach(found::add);
                while (found.size() > question.size() + 1) {
                    found.pollLast();
                }
            }
        }
        return new ArrayList<>(found);
    }

    private static Bson filter(EntryQuery question, Optional<String> person, Set<String> things, Place place) {
        var block = new ArrayList<Bson>();
        var entry = new ArrayList<Bson>();
        person.ifPresent(code -> entry.add(or(eq("by", code), eq("thing", code))));
        if (question.action() != null) {
            entry.add(eq("action", question.action()));
        }
        if (!things.isEmpty()) {
            entry.add(in("thing", things));
        }
        if (!question.beginnings()) {
            entry.add(ne("phase", Phase.BEGUN.name()));
        }
        if (question.from() != null) {
            block.add(gte("last", question.from()));
        }
        if (question.until() != null) {
            block.add(lt("first", question.until()));
        }
        if (place != null) {
            block.add(lte("first", place.at()));
        }
        if (!entry.isEmpty()) {
            block.add(elemMatch("entries", and(entry)));
        }
        return block.isEmpty() ? new org.bson.Document() : and(block);
    }

    private static Predicate<Located> wanted(
            EntryQuery question, Optional<String> person, Set<String> things, Place place) {
        return one -> {
            var entry = one.entry();
            return (person.isEmpty()
                            || person.get().equals(entry.by())
                            || person.get().equals(entry.thing()))
                    && (question.action() == null || question.action().equals(entry.action()))
                    && (things.isEmpty() || things.contains(entry.thing()))
                    && (question.beginnings() || entry.phase() != Phase.BEGUN)
                    && (question.from() == null || !entry.at().isBefore(question.from()))
                    && (question.until() == null || entry.at().isBefore(question.until()))
                    && (place == null || place.isBefore(one));
        };
    }

    private List<EntryPage.Line> named(List<Located> page) {
        var codes = page.stream()
                .flatMap(one -> Stream.of(
                        one.entry().by(),
                        one.entry().from(),
                        String.valueOf(one.entry().thing())))
                .filter(value -> CODE.matcher(value).matches())
                .distinct()
                .toList();
        var known = names.resolve(codes);
        return page.stream()
                .map(one -> new EntryPage.Line(
                        one.chain(),
                        one.entry(),
                        known.getOrDefault(one.entry().by(), one.entry().by()),
                        known.getOrDefault(one.entry().from(), one.entry().from()),
                        Deed.PERSON.equals(one.entry().kind())
                                ? known.getOrDefault(
                                        one.entry().thing(), one.entry().thing())
                                : one.entry().thing()))
                .toList();
    }

    /** Where a page ends. */
    private record Place(Instant at, String chain, long number) {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})_(\\d{1,15})_([A-Za-z0-9-]{1,60})");

        static Place of(Located one) {
            return new Place(one.entry().at(), one.chain(), one.entry().number());
        }

        /** Null where it is no place. */
        static Place of(String written) {
            var parts = WRITTEN.matcher(written == null ? "" : written);
            return parts.matches()
                    ? new Place(
                            Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                            parts.group(3),
                            Long.parseLong(parts.group(2)))
                    : null;
        }

        boolean isBefore(Located one) {
            var order =
                    Comparator.comparing(Place::at).thenComparing(Place::chain).thenComparing(Place::number);
            return order.compare(of(one), this) < 0;
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "_" + number + "_" + chain;
        }
    }
}
