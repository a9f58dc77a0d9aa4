package ca.liaison.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.google.common.collect.Lists;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Where the lines of a mailing stand: some dozens of lines are a sheet, which is one document. So a sheet is claimed by
 * one write, a state and what belongs to it are written by one write, and fifty thousand lines are counted by reading
 * some hundred documents, without a counter that could differ from what it counts.
 */
@Repository
class Sheets {

    /** Lines of a sheet, and so of a claim. */
    static final int SIZE = 32;

    private static final int MOST_AT_ONCE = 100;

    private final MongoCollection<Document> sheets;

    @Inject
    Sheets(Shelves shelves) {
        sheets = shelves.open("deliverySheets", Document.class);
    }

    static int of(int number) {
        return number / SIZE;
    }

    static String id(String mailing, int sheet) {
        return mailing + "#" + sheet;
    }

    /** New lines, which are planned. */
    void add(String mailing, Collection<Integer> numbers) {
        var bySheet = numbers.stream().collect(Collectors.groupingBy(Sheets::of, TreeMap::new, Collectors.toList()));
        var writes = new ArrayList<UpdateOneModel<Document>>();
        bySheet.forEach((sheet, some) -> writes.add(new UpdateOneModel<>(
                eq("_id", id(mailing, sheet)),
                combine(some.stream()
                        .map(number -> set(state(number), DeliveryState.PLANNED.name()))
                        .toList()),
                new UpdateOptions().upsert(true))));
        sheets.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** One that was begun to be added when somebody died. */
    void addMissing(String mailing, int number) {
        if (sheets.updateOne(
                                and(eq("_id", id(mailing, of(number))), exists(state(number), false)),
                                set(state(number), DeliveryState.PLANNED.name()))
                        .getMatchedCount()
                == 0) {
            sheets.updateOne(
                    eq("_id", id(mailing, of(number))),
                    setOnInsert(state(number), DeliveryState.PLANNED.name()),
                    new UpdateOptions().upsert(true));
        }
    }

    /** A sheet: under which stamp it is claimed or was, null where it never was; its lines by their numbers. */
    record Sheet(String stamp, TreeMap<Integer, Standing> lines) {}

    Sheet read(String mailing, int sheet) {
        var found = sheets.find(eq("_id", id(mailing, sheet))).first();
        var lines = new TreeMap<Integer, Standing>();
        if (found != null) {
            addTo(lines, found);
        }
        return new Sheet(found == null ? null : found.getString("stamp"), lines);
    }

    /** By number, in its order. */
    TreeMap<Integer, Standing> read(String mailing, Collection<Integer> which) {
        var all = new TreeMap<Integer, Standing>();
        for (var some : Lists.partition(List.copyOf(which), MOST_AT_ONCE)) {
            sheets.find(in("_id", ids(mailing, some)))
                    .batchSize(some.size() + 1)
                    .forEach(sheet -> addTo(all, sheet));
        }
        return all;
    }

    /** How many of each state among the first sheets. */
    Map<DeliveryState, Long> counts(String mailing, int sheetsOfIt) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        for (var state : DeliveryState.values()) {
            counts.put(state, 0L);
        }
        for (var some : Lists.partition(IntStream.range(0, sheetsOfIt).boxed().toList(), MOST_AT_ONCE)) {
            sheets.find(in("_id", ids(mailing, some)))
                    .projection(include("s"))
                    .batchSize(some.size() + 1)
                    .forEach(sheet -> sheet.get("s", new Document())
                            .values()
                            .forEach(state -> counts.merge(DeliveryState.valueOf((String) state), 1L, Long::sum)));
        }
        return counts;
    }

    /**
     * Changes the states of several lines at once, or of none.
     *
     * @param stamp under which it has to be claimed, or null where nobody may have claimed it yet
     * @param next under which it is claimed afterwards
     * @param from what they have to be
     */
    boolean moveAll(
            String mailing,
            int sheet,
            String stamp,
            String next,
            Map<Integer, DeliveryState> from,
            Map<Integer, DeliveryState> to) {
        var conditions = new ArrayList<Bson>(List.of(eq("_id", id(mailing, sheet)), eq("stamp", stamp)));
        from.forEach((number, state) -> conditions.add(eq(state(number), state.name())));
        var changes = new ArrayList<Bson>(List.of(set("stamp", next)));
        to.forEach((number, state) -> {
            mustBeAllowed(from.get(number), state);
            changes.add(set(state(number), state.name()));
        });
        return sheets.updateOne(and(conditions), combine(changes)).getMatchedCount() == 1;
    }

    /** What is written with a new state; null leaves what there was. */
    record Change(boolean tried, String reply, Instant firstTriedAt, Instant due, Instant acceptedAt) {

        static final Change NONE = new Change(false, null, null, null, null);
    }

    /** @param stamp under which the sheet has to be claimed; null: it does not matter */
    boolean move(String mailing, int number, DeliveryState from, DeliveryState to, String stamp, Change change) {
        mustBeAllowed(from, to);
        var conditions =
                new ArrayList<Bson>(List.of(eq("_id", id(mailing, of(number))), eq(state(number), from.name())));
        if (stamp != null) {
            conditions.add(eq("stamp", stamp));
        }
        var changes = new ArrayList<Bson>(List.of(set(state(number), to.name())));
        if (change.tried()) {
            changes.add(inc(detail(number, "attempts"), 1));
        }
        add(changes, number, "reply", change.reply());
        add(changes, number, "firstTriedAt", date(change.firstTriedAt()));
        add(changes, number, "acceptedAt", date(change.acceptedAt()));
        if (change.due() == null) {
            changes.add(unset(detail(number, "due")));
        } else {
            changes.add(set(detail(number, "due"), date(change.due())));
        }
        return sheets.updateOne(and(conditions), combine(changes)).getMatchedCount() == 1;
    }

    /** The relay has it; only where nobody read it before, which would be more. */
    boolean accept(String mailing, int number, String stamp, Instant at, String reply) {
        return sheets.updateOne(
                                and(
                                        eq("_id", id(mailing, of(number))),
                                        eq(state(number), DeliveryState.SENDING.name()),
                                        eq("stamp", stamp),
                                        eq(detail(number, "openedAt"), null),
                                        eq(detail(number, "acknowledgedAt"), null)),
                                combine(
                                        set(state(number), DeliveryState.ACCEPTED.name()),
                                        set(detail(number, "acceptedAt"), date(at)),
                                        set(detail(number, "reply"), reply),
                                        unset(detail(number, "due"))))
                        .getMatchedCount()
                == 1;
    }

    /** A new state with its time. */
    boolean mark(
            String mailing, int number, DeliveryState from, DeliveryState to, String time, Instant at, String reply) {
        mustBeAllowed(from, to);
        var changes = new ArrayList<Bson>(List.of(set(state(number), to.name())));
        add(changes, number, time, date(at));
        add(changes, number, "reply", reply);
        return sheets.updateOne(
                                and(eq("_id", id(mailing, of(number))), eq(state(number), from.name())),
                                combine(changes))
                        .getMatchedCount()
                == 1;
    }

    /** A time without a new state, where there is none yet. */
    void note(String mailing, int number, String time, Instant at) {
        sheets.updateOne(
                and(eq("_id", id(mailing, of(number))), eq(detail(number, time), null)),
                set(detail(number, time), date(at)));
    }

    /** From now on it is tried as if for the first time. */
    void forgetTries(String mailing, int number) {
        sheets.updateOne(
                eq("_id", id(mailing, of(number))),
                combine(unset(detail(number, "firstTriedAt")), unset(detail(number, "due"))));
    }

    /** What the relay said may name the person. */
    void forgetReply(String mailing, int number) {
        sheets.updateOne(eq("_id", id(mailing, of(number))), unset(detail(number, "reply")));
    }

    private static void add(List<Bson> changes, int number, String name, Object value) {
        if (value != null) {
            changes.add(set(detail(number, name), value));
        }
    }

    private static void mustBeAllowed(DeliveryState from, DeliveryState to) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException(from + " cannot become " + to);
        }
    }

    private static void addTo(Map<Integer, Standing> all, Document sheet) {
        int first = number(sheet);
        var details = sheet.get("d", new Document());
        sheet.get("s", new Document())
                .forEach((place, state) -> all.put(
                        first + Integer.parseInt(place.substring(1)),
                        standing((String) state, details.get(place, new Document()))));
    }

    private static Standing standing(String state, Document details) {
        return new Standing(
                DeliveryState.valueOf(state),
                details.getInteger("attempts", 0),
                details.getString("reply"),
                instant(details, "firstTriedAt"),
                instant(details, "due"),
                instant(details, "acceptedAt"),
                instant(details, "bouncedAt"),
                instant(details, "openedAt"),
                instant(details, "acknowledgedAt"));
    }

    private static Instant instant(Document details, String name) {
        var date = details.getDate(name);
        return date == null ? null : date.toInstant();
    }

    private static Date date(Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static int number(Document sheet) {
        var id = sheet.getString("_id");
        return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1)) * SIZE;
    }

    private static List<String> ids(String mailing, List<Integer> which) {
        return which.stream().map(sheet -> id(mailing, sheet)).toList();
    }

    /** A name and no number, which would mean a place in a list. */
    private static String place(int number) {
        return "n" + number % SIZE;
    }

    private static String state(int number) {
        return "s." + place(number);
    }

    private static String detail(int number, String name) {
        return "d." + place(number) + "." + name;
    }
}
