package ca.liaison.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.audit.Inconsistency.Kind;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String ANNE = "anne@police.example";

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private AuditForTests audit;

    @BeforeEach
    void open() {
        audit = new AuditForTests(mongo.shelves(), data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void what_was_noted_is_read_again_with_the_names_of_people() {
        audit.trail.note(
                new Deed("publication.view", ANNE, "203.0.113.7", "publication", "p1", Map.of("marking", "TLP:GREEN")));

        var line = read(question()).get(0);
        assertThat(line.by()).isEqualTo(ANNE);
        assertThat(line.from()).isEqualTo("203.0.113.7");
        assertThat(line.entry().details()).containsEntry("marking", "TLP:GREEN");
        assertThat(line.at()).isEqualTo(NOW);
    }

    @Test
    void the_record_itself_holds_neither_names_nor_network_addresses_nor_searched_words() {
        audit.trail.note(new Deed("search", ANNE, "203.0.113.7", "words", audit.trail.keyed("John Doe"), Map.of()));
        audit.trail.note(Deed.of("account.disabled", "admin@liaison.example").onPerson(ANNE));

        var kept = mongo.database()
                .getCollection("audit")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>())
                .toString();
        assertThat(kept).doesNotContain("@", "anne", "203.0.113.7").doesNotContainIgnoringCase("john");
    }

    @Test
    void a_search_is_found_by_its_words_however_they_are_written() {
        audit.trail.note(new Deed("search", ANNE, "", "words", audit.trail.keyed("John  Doe"), Map.of()));

        assertThat(read(new EntryQuery(null, null, "john doe", null, null, false, null, 10)))
                .hasSize(1);
        assertThat(read(new EntryQuery(null, null, "jane doe", null, null, false, null, 10)))
                .isEmpty();
    }

    @Test
    void a_person_who_is_forgotten_is_unknown_to_the_record_and_the_chain_is_whole() {
        note(3);
        audit.trail.forget(ANNE);

        assertThat(read(question()))
                .hasSize(4)
                .filteredOn(line -> line.entry().action().equals("test.note"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.by()).matches("[0-9a-f]{16}"));
        assertThat(read(new EntryQuery(ANNE, null, null, null, null, false, null, 10)))
                .isEmpty();
        assertThat(verify().troubles()).isEmpty();
    }

    @Test
    void a_change_is_entered_before_it_is_done_and_again_when_it_has_ended() {
        var seen = new ArrayList<Phase>();
        audit.trail.doing(Deed.of("publication.describe", ANNE), () -> seen.addAll(phases()));

        assertThat(seen).containsExactly(Phase.BEGUN);
        assertThat(phases()).containsExactlyInAnyOrder(Phase.BEGUN, Phase.DONE);
        assertThat(read(question())).extracting(line -> line.entry().phase()).containsExactly(Phase.DONE);
    }

    @Test
    void what_failed_says_so_and_is_thrown_on() {
        assertThatThrownBy(() -> audit.trail.doing(Deed.of("publication.describe", ANNE), () -> {
                    throw new IllegalStateException("disk");
                }))
                .hasMessage("disk");

        assertThat(read(question()).get(0).entry().phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void an_end_that_the_store_did_not_take_is_made_up_for() throws Exception {
        var mine = audit.open.begin(audit.chain.reached() + 1);
        var entry = Entry.of(Phase.BEGUN, "portal", "", Deed.of("test.do", "portal"), null);
        var number = audit.chain.append(entry);
        audit.open.untold(mine, entry.numbered(number).ended(Phase.DONE, Map.of()));
        anchoring().doOne();

        assertThat(read(question())).extracting(line -> line.entry().phase()).containsExactly(Phase.DONE);
        assertThat(audit.open.settledUpTo(audit.chain.head().block()))
                .isEqualTo(audit.chain.head().block());
    }

    @Test
    void an_altered_entry_is_found() {
        note(5);
        mongo.database()
                .getCollection("audit")
                .updateOne(eq("number", 3L), set("entries.0.action", "nothing.happened"));

        assertThat(verify().troubles()).containsExactly(new Inconsistency(audit.chain.name(), 3, 3, Kind.ALTERED));
    }

    @Test
    void an_entry_altered_with_all_hashes_after_it_made_anew_is_found_by_the_anchor() {
        note(5);
        anchoring().doOne();
        forge(3);

        assertThat(verify().troubles()).containsExactly(new Inconsistency(audit.chain.name(), 5, 5, Kind.ALTERED));
    }

    @Test
    void a_missing_block_is_found() {
        note(5);
        mongo.database().getCollection("audit").deleteOne(eq("number", 3L));

        assertThat(verify().troubles()).containsExactly(new Inconsistency(audit.chain.name(), 3, 3, Kind.MISSING));
    }

    @Test
    void an_entry_taken_out_of_its_block_is_found() throws Exception {
        together(20);
        var largest = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> audit.blocks.find(audit.chain.name(), n).orElseThrow())
                .filter(b -> b.entries().size() > 2)
                .findFirst()
                .orElseThrow();
        var entries = new ArrayList<>(largest.entries());
        entries.remove(1);
        replace(new Block(
                largest.id(),
                largest.chain(),
                largest.number(),
                largest.first(),
                largest.last(),
                largest.previous(),
                entries,
                largest.seal()));

        assertThat(verify().troubles()).extracting(Inconsistency::kind).contains(Kind.MISSING);
    }

    @Test
    void blocks_in_another_order_are_found() {
        note(5);
        var second = audit.blocks.find(audit.chain.name(), 2).orElseThrow();
        var fourth = audit.blocks.find(audit.chain.name(), 4).orElseThrow();
        replace(new Block(
                second.id(),
                second.chain(),
                2L,
                fourth.first(),
                fourth.last(),
                fourth.previous(),
                fourth.entries(),
                fourth.seal()));
        replace(new Block(
                fourth.id(),
                fourth.chain(),
                4L,
                second.first(),
                second.last(),
                second.previous(),
                second.entries(),
                second.seal()));

        assertThat(verify().troubles()).extracting(Inconsistency::kind).contains(Kind.REORDERED);
    }

    @Test
    void a_cut_tail_is_found_also_after_a_restart_that_wrote_more() {
        note(5);
        anchoring().doOne();
        mongo.database().getCollection("audit").deleteMany(com.mongodb.client.model.Filters.gte("number", 4L));
        assertThat(verify().troubles()).containsExactly(new Inconsistency(audit.chain.name(), 4, 4, Kind.CUT));

        open();
        assertThat(verify().troubles())
                .as("only the anchor remembers")
                .containsExactly(new Inconsistency(audit.chain.name(), 4, 4, Kind.CUT));
        note(1);
        assertThat(verify().troubles()).containsExactly(new Inconsistency(audit.chain.name(), 4, 4, Kind.MISSING));
    }

    @Test
    void the_retention_rule_cuts_old_blocks_and_signs_the_cut_off() {
        note(3);
        anchoring().doOne();
        later(Duration.ofDays(800));
        note(1);
        retaining().doOne();

        assertThat(mongo.database().getCollection("audit").countDocuments())
                .isEqualTo(3); // the last note, whose code it is, and the entry of the cut
        assertThat(read(question()))
                .extracting(line -> line.entry().action())
                .containsExactlyInAnyOrder(Retaining.ACTION, Binding.ACTION, "test.note");
        assertThat(verify().troubles()).isEmpty();
        assertThat(audit.names.known(ANNE)).isPresent();
    }

    @Test
    void a_beginning_that_nobody_signed_off_is_found() {
        note(5);
        audit.blocks.put(Anchor.start(
                audit.blocks.find(audit.chain.name(), 2).orElseThrow().head()));
        audit.blocks.removeUpTo(audit.chain.name(), 2);

        assertThat(verify().troubles()).containsExactly(new Inconsistency(audit.chain.name(), 3, 3, Kind.CUT));
    }

    @Test
    void deeds_cut_off_in_the_middle_are_settled_at_the_next_start() {
        for (var id : List.of("done", "undone", "unknown")) {
            audit.chain.append(Entry.of(
                    Phase.BEGUN, "portal", "", Deed.of("thing.change", "portal").on("thing", id), id));
        }
        open();
        var settling = new Settling(
                audit.blocks,
                audit.chain,
                audit.names,
                () -> Stream.of((deed, at) -> deed.thing().equals("unknown")
                        ? Optional.empty()
                        : Optional.of(deed.thing().equals("done"))));

        assertThat(settling.settle()).isEqualTo(3);
        assertThat(settling.settle()).isZero();
        assertThat(read(question()))
                .extracting(line -> line.thing() + " " + line.entry().phase())
                .containsExactlyInAnyOrder("done DONE", "undone UNDONE", "unknown UNKNOWN");
        assertThat(verify().troubles()).isEmpty();
    }

    @Test
    void many_at_once_share_blocks_and_stay_one_chain() throws Exception {
        together(200);

        assertThat(mongo.database().getCollection("audit").countDocuments()).isLessThan(200);
        assertThat(verify().troubles()).isEmpty();
        assertThat(verify().chains().get(0).lastEntry()).isEqualTo(200);
    }

    @Test
    void two_processes_on_a_copied_data_folder_still_make_one_whole_chain() {
        var other = new AuditForTests(mongo.shelves(), data, Clock.fixed(NOW, ZoneOffset.UTC));
        for (int i = 0; i < 3; i++) {
            audit.trail.note(Deed.of("test.note", "portal"));
            other.trail.note(Deed.of("test.note", "portal"));
        }

        assertThat(verify().troubles()).isEmpty();
        assertThat(read(question())).hasSize(6);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws Exception {
        together(95);
        var numbers = new ArrayList<Long>();
        var question = new EntryQuery(null, null, null, null, null, false, null, 10);
        for (var page = reading().list(question); ; page = reading().list(question.after(page.next()))) {
            page.lines().forEach(line -> numbers.add(line.entry().number()));
            if (page.next() == null) {
                break;
            }
        }

        assertThat(numbers)
                .isEqualTo(IntStream.iterate(95, n -> n - 1)
                        .limit(95)
                        .mapToObj(n -> (long) n)
                        .toList());
    }

    @Test
    void nobody_writes_lines_of_their_own_through_a_detail() {
        audit.trail.note(Deed.of("test.note", "portal").with("title", "a\r\n2026 admin did it"));

        assertThat(read(question()).get(0).entry().details().get("title")).isEqualTo("a 2026 admin did it");
    }

    private void note(int times) {
        for (int i = 0; i < times; i++) {
            audit.trail.note(Deed.of("test.note", ANNE));
        }
    }

    private void together(int times) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(16);
        threads.invokeAll(IntStream.range(0, times)
                .<Callable<Void>>mapToObj(n -> () -> {
                    audit.trail.note(Deed.of("test.note", "portal"));
                    return null;
                })
                .toList());
        threads.shutdown();
    }

    private void later(Duration time) {
        audit = new AuditForTests(mongo.shelves(), data, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    /** Changes one entry and makes every hash from there on anew, as somebody with the whole store in hand could. */
    private void forge(long from) {
        var head = audit.blocks.find(audit.chain.name(), from - 1).orElseThrow().head();
        for (long number = from; audit.blocks.find(audit.chain.name(), number).isPresent(); number++) {
            var block = audit.blocks.find(audit.chain.name(), number).orElseThrow();
            var old = block.entries().get(0);
            var forged = new Entry(
                            null,
                            null,
                            old.by(),
                            old.from(),
                            "forged",
                            old.kind(),
                            old.thing(),
                            old.phase(),
                            null,
                            old.details(),
                            null)
                    .chained(old.number(), old.at(), head.hash());
            var next = new Block(
                    block.id(),
                    block.chain(),
                    number,
                    block.first(),
                    block.last(),
                    head.hash(),
                    List.of(forged),
                    block.seal());
            replace(next);
            head = next.head();
        }
    }

    private void replace(Block block) {
        mongo.database().getCollection("audit", Block.class).replaceOne(eq("_id", block.id()), block);
    }

    private List<Phase> phases() {
        return reading().list(new EntryQuery(null, null, null, null, null, true, null, 10)).lines().stream()
                .map(line -> line.entry().phase())
                .toList();
    }

    private static EntryQuery question() {
        return new EntryQuery(null, null, null, null, null, false, null, 10);
    }

    private List<EntryPage.Line> read(EntryQuery question) {
        return reading().list(question).lines();
    }

    private EntryReading reading() {
        return new EntryReading(audit.blocks, audit.names);
    }

    private Verified verify() {
        return audit.verify();
    }

    private Anchoring anchoring() {
        return new Anchoring(audit.blocks, audit.chain, audit.open, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Retaining retaining() {
        return new Retaining(
                audit.blocks,
                audit.chain,
                audit.names,
                new Binding(audit.names, audit.chain),
                audit.trail,
                Clock.fixed(NOW.plus(Duration.ofDays(800)), ZoneOffset.UTC),
                Period.ofYears(2));
    }
}
