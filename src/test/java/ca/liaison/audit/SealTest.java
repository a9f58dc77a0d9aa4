package ca.liaison.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.audit.Inconsistency.Kind;
import ca.liaison.testing.Folders;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What somebody tries who may write to the store, to the data folder, or to both. */
class SealTest {

    private static final String ANNE = "anne@police.example";
    private static final String BEN = "ben@police.example";

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T12:00:00Z"));
    private AuditForTests audit;

    @BeforeEach
    void open() {
        audit = new AuditForTests(mongo.shelves(), data, clock);
    }

    // the store alone

    @Test
    void a_day_made_anew_with_all_hashes_and_both_anchors_is_found_without_any_key() {
        notes(6);
        forge(3);
        reopen();

        assertThat(kinds(audit.verify())).contains(Kind.ALTERED);
    }

    @Test
    void an_end_cut_off_with_both_anchors_is_found_while_the_node_runs_and_after_a_restart_that_wrote_more() {
        notes(6);
        cut(4);

        assertThat(audit.verify().troubles()).containsExactly(trouble(4, 4, Kind.CUT));
        reopen();
        assertThat(audit.verify().troubles()).containsExactly(trouble(4, 4, Kind.CUT));
        notes(1);
        assertThat(audit.verify().troubles()).containsExactly(trouble(4, 4, Kind.MISSING));
    }

    @Test
    void the_very_last_entry_is_missed_too() {
        notes(6);
        cut(6);
        reopen();

        assertThat(audit.verify().troubles()).containsExactly(trouble(6, 6, Kind.CUT));
    }

    @Test
    void a_block_added_by_somebody_else_is_told_for_good() {
        notes(3);
        var head = audit.chain.head();
        var forged = Block.after(
                head,
                List.of(Entry.of(Phase.NOTED, "portal", "", Deed.of("forged", "portal"), null)
                        .chained(head.entry() + 1, clock.instant(), head.hash())));
        mongo.database()
                .getCollection("audit", Block.class)
                .insertOne(forged.with(new Seal(audit.seals.known().key().id(), 0L, "0".repeat(64))));
        reopen();
        notes(1);
        turn();
        notes(2);

        assertThat(audit.verify().troubles())
                .extracting(Inconsistency::block, Inconsistency::kind)
                .contains(org.assertj.core.groups.Tuple.tuple(4L, Kind.SEAL));
    }

    @Test
    void seals_taken_off_are_found() {
        notes(3);
        mongo.database().getCollection("audit").updateMany(new Document(), unset("seal"));
        reopen();

        assertThat(kinds(audit.verify())).containsOnly(Kind.SEAL);
    }

    @Test
    void the_times_by_which_a_block_is_found_cannot_be_changed() {
        notes(3);
        mongo.database()
                .getCollection("audit")
                .updateOne(
                        eq("number", 2L),
                        set("last", java.util.Date.from(clock.instant().minus(Duration.ofDays(900)))));

        assertThat(kinds(audit.verify())).contains(Kind.ALTERED);
    }

    // codes

    @Test
    void exchanged_codes_are_found() {
        note(ANNE);
        note(BEN);
        var names = mongo.database().getCollection("audit_names");
        var anne = names.find(eq("person " + ANNE)).first();
        var ben = names.find(eq("person " + BEN)).first();
        for (var field : List.of("code", "nonce", "boundAt")) {
            names.updateOne(eq("person " + ANNE), set(field, ben.get(field)));
            names.updateOne(eq("person " + BEN), set(field, anne.get(field)));
        }

        assertThat(kinds(audit.verify())).containsOnly(Kind.NAME);
        names.updateMany(new Document(), combine(unset("nonce"), unset("boundIn"), unset("boundAt")));
        reopen();
        new Binding(audit.names, audit.chain).doOne();
        assertThat(kinds(audit.verify()))
                .as("also where they look as if they were new")
                .contains(Kind.NAME);
    }

    @Test
    void a_line_that_somebody_erased_without_an_entry_is_found_and_one_erased_by_rule_is_not() {
        note(ANNE);
        note(BEN);
        audit.trail.forget(ANNE);
        assertThat(audit.verify().troubles()).isEmpty();

        mongo.database().getCollection("audit_names").deleteOne(eq("person " + BEN));
        assertThat(kinds(audit.verify())).containsExactly(Kind.UNNAMED);
    }

    @Test
    void what_the_chain_holds_of_an_erased_person_tells_nobody_who_it_was() {
        note(ANNE);
        var line = audit.names.all().get(0);
        audit.trail.forget(ANNE);

        var chain = mongo.database()
                .getCollection("audit")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>())
                .toString();
        assertThat(chain).contains(line.commitment()).doesNotContain(line.nonce());
        assertThat(mongo.database()
                        .getCollection("audit_names")
                        .find()
                        .map(Document::toJson)
                        .into(new ArrayList<>())
                        .toString())
                .doesNotContain(line.nonce());
        assertThat(new Name(line.id(), line.code(), line.at(), "0".repeat(64), null, null).commitment())
                .as("without the nonce, guessing the name does not help")
                .isNotEqualTo(line.commitment());
    }

    // the data folder as well

    @Test
    void with_the_store_and_the_folder_in_hand_nothing_sealed_before_can_be_changed_unseen_by_who_keeps_the_key() {
        var key = audit.trail.newKey(new AnAuditor());
        notes(3);
        turn();
        notes(3);
        turn();
        forge(3);

        assertThat(audit.verify(new Proof(List.of(key), List.of(), 0)).troubles())
                .filteredOn(trouble -> trouble.kind() == Kind.SEAL)
                .extracting(Inconsistency::block)
                .contains(3L, 4L);
    }

    @Test
    void with_both_in_hand_the_end_cannot_be_cut_off_unseen_by_who_keeps_the_key() {
        var key = audit.trail.newKey(new AnAuditor());
        notes(3);
        turn();
        notes(1);
        turn();
        notes(1);
        turn();
        cut(5); // the last two, and the machine is made to forget them
        remember(4);

        assertThat(kinds(audit.verify(new Proof(List.of(key), List.of(), 0)))).contains(Kind.CUT);
        notes(1);
        assertThat(kinds(audit.verify(new Proof(List.of(key), List.of(), 0))))
                .as("and written on")
                .contains(Kind.MISSING);
    }

    @Test
    void a_key_of_before_is_not_on_the_disk_any_more() throws Exception {
        audit.trail.newKey(new AnAuditor());
        var first = audit.seals.known().key().bytes();
        notes(1);
        assertThat(bytes()).contains(HexFormat.of().formatHex(first));
        turn();

        assertThat(bytes()).doesNotContain(HexFormat.of().formatHex(first));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("audit.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_a_kill_left_beside_the_next_one_is_gone_after_the_next_start() throws Exception {
        notes(1);
        var before = Files.readAllBytes(data.resolve("audit.key"));
        var old = HexFormat.of().formatHex(audit.seals.known().key().bytes());
        turn();
        var killed = Files.readAllBytes(data.resolve("audit.key"));
        var place = new String(before, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(old) / 512 * 512;
        System.arraycopy(before, place, killed, place, 512);
        Files.write(data.resolve("audit.key"), killed);
        assertThat(bytes()).contains(old);
        reopen();

        assertThat(bytes()).doesNotContain(old);
        notes(1);
        assertThat(audit.verify().troubles()).isEmpty();
    }

    @Test
    void another_key_file_is_found() throws Exception {
        notes(3);
        Files.delete(data.resolve("audit.key"));
        reopen();
        notes(1);

        assertThat(kinds(audit.verify())).containsOnly(Kind.KEY);
    }

    @Test
    void a_key_that_an_auditor_made_is_no_trouble_and_proves_what_came_after_it() {
        notes(2);
        turn();
        var first = audit.trail.newKey(new AnAuditor());
        notes(2);
        turn();
        var second = audit.trail.newKey(new AnAuditor());
        notes(2);

        var verified = audit.verify(new Proof(List.of(first, second), List.of(), 0));
        assertThat(verified.troubles()).isEmpty();
        assertThat(verified.chains().get(0).proven())
                .isEqualTo(verified.chains().get(0).sealed() - 3); // two notes and the entry of the first key
        assertThat(verified.remarks()).extracting(Remark::kind).doesNotContain(Remark.Kind.NO_KEY);
        assertThat(audit.verify().troubles()).isEmpty();
    }

    @Test
    void a_key_of_another_portal_proves_nothing_and_says_so() {
        notes(2);

        assertThat(kinds(audit.verify(new Proof(List.of("A".repeat(43) + "="), List.of(), 0))))
                .containsExactly(Kind.GIVEN);
        assertThat(audit.verify().remarks()).extracting(Remark::kind).contains(Remark.Kind.NO_KEY);
        assertThat(Proof.of("no key at all").unreadable()).isEqualTo(1);
    }

    // everything put back together

    @Test
    void store_and_folder_put_back_together_are_found_by_what_was_told_elsewhere() throws Exception {
        var file = elsewhere.resolve("anchors");
        var telling =
                new Announcing(audit.chain, new AnchorFile(Optional.of(file)), new Syslog(Optional.empty(), clock));
        notes(2);
        note(ANNE);
        Folders.copy(data, elsewhere.resolve("copy"), path -> true);
        var blocks = mongo.database().getCollection("audit").find().into(new ArrayList<>());
        var names = mongo.database().getCollection("audit_names").find().into(new ArrayList<>());
        notes(3);
        telling.doOne();

        mongo.database().getCollection("audit").deleteMany(new Document());
        mongo.database().getCollection("audit").insertMany(blocks);
        mongo.database().getCollection("audit_names").deleteMany(new Document());
        mongo.database().getCollection("audit_names").insertMany(names);
        Files.copy(
                elsewhere.resolve("copy").resolve("audit.key"),
                data.resolve("audit.key"),
                StandardCopyOption.REPLACE_EXISTING);
        reopen();
        assertThat(audit.verify().troubles()).as("nothing here tells").isEmpty();
        assertThat(audit.verify(Proof.NONE, Optional.of(file)).troubles()).containsExactly(trouble(4, 4, Kind.CUT));
        clock.move(Duration.ofMinutes(1));
        notes(3);
        assertThat(kinds(audit.verify(Proof.of(Files.readString(file)))))
                .as("the log, brought along")
                .containsExactly(Kind.ALTERED);
    }

    // what is no attack

    @Test
    void a_chain_from_before_the_seals_goes_on_and_its_past_is_sealed_by_the_first_seal() {
        notes(3);
        mongo.database().getCollection("audit").updateMany(new Document(), unset("seal"));
        mongo.database()
                .getCollection("audit_names")
                .updateMany(new Document(), combine(unset("nonce"), unset("boundIn"), unset("boundAt")));
        data.resolve("audit.key").toFile().delete();
        reopen();
        notes(1);
        new Binding(audit.names, audit.chain).doOne();

        assertThat(audit.verify().troubles()).isEmpty();
        assertThat(audit.verify().remarks()).contains(new Remark(audit.chain.name(), Remark.Kind.UNSEALED, 3));
        mongo.database()
                .getCollection("audit")
                .updateOne(eq("number", 2L), set("entries.0.action", "nothing.happened"));
        assertThat(audit.verify().troubles()).containsExactly(trouble(2, 2, Kind.ALTERED));
    }

    @Test
    void a_clock_that_went_back_is_a_remark_and_no_trouble() {
        notes(2);
        clock.move(Duration.ofDays(3 * 365));
        notes(1);
        clock.move(Duration.ofDays(-3 * 365));
        notes(1);

        assertThat(audit.blocks.find(audit.chain.name(), 4).orElseThrow().last())
                .as("a wrong time does not last")
                .isEqualTo(clock.instant());
        assertThat(audit.verify().troubles()).isEmpty();
        assertThat(audit.verify().remarks()).contains(new Remark(audit.chain.name(), Remark.Kind.TIME_WENT_BACK, 4));
    }

    @Test
    void a_restart_between_any_two_steps_is_no_trouble() {
        var key = audit.trail.newKey(new AnAuditor());
        for (int i = 0; i < 4; i++) {
            notes(1);
            reopen(); // sealed, not evolved
            turn();
            reopen(); // evolved, nothing sealed
            turn();
            notes(2);
        }

        assertThat(audit.verify(new Proof(List.of(key), List.of(), 0)).troubles())
                .isEmpty();
    }

    @Test
    void a_line_of_the_key_file_that_was_half_written_does_not_count() throws Exception {
        notes(2);
        turn();
        notes(1);
        var bytes = Files.readAllBytes(data.resolve("audit.key"));
        Arrays.fill(bytes, 512 * (2 + 1) + 10, 512 * (2 + 1) + 30, (byte) 'x'); // the place of block 3
        Files.write(data.resolve("audit.key"), bytes);
        reopen();

        assertThat(audit.seals.known().head().orElseThrow().block())
                .as("the line before")
                .isEqualTo(2);
        assertThat(audit.chain.head().block()).isEqualTo(3);
        assertThat(audit.verify().troubles()).isEmpty();
    }

    private String bytes() throws Exception {
        return new String(Files.readAllBytes(data.resolve("audit.key")), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private void notes(int times) {
        for (int i = 0; i < times; i++) {
            audit.trail.note(Deed.of("test.note", "portal"));
        }
    }

    private void note(String by) {
        audit.trail.note(Deed.of("test.note", by));
    }

    private void turn() {
        audit.anchoring().doOne();
    }

    private void reopen() {
        audit.chain.head();
        open();
    }

    private Inconsistency trouble(long block, long entry, Kind kind) {
        return new Inconsistency(audit.chain.name(), block, entry, kind);
    }

    private static List<Kind> kinds(Verified verified) {
        return verified.troubles().stream().map(Inconsistency::kind).toList();
    }

    /** Of the store, with the anchors in it set to what is left. */
    private void cut(long from) {
        mongo.database().getCollection("audit").deleteMany(gte("number", from));
        anchorAt(from - 1);
    }

    private void anchorAt(long block) {
        var head = audit.blocks.find(audit.chain.name(), block).orElseThrow().head();
        mongo.database().getCollection("audit_anchors").deleteMany(new Document());
        audit.blocks.put(Anchor.latest(head, head.block()));
        audit.blocks.put(Anchor.daily(head, "2026-11-25"));
    }

    /** What the machine remembers, changed as by somebody who holds its folder, with the key of now in it. */
    private void remember(long block) {
        var head = audit.blocks.find(audit.chain.name(), block).orElseThrow().head();
        var key = audit.seals.known();
        data.resolve("audit.key").toFile().delete();
        var file = new KeyFile(data.resolve("audit.key"));
        file.put(new KeyFile.Kept(0, key.since(), key.key()));
        file.put(head);
        open();
    }

    /**
     * Changes one entry and makes every hash from there on anew, and every anchor, and seals with the key of now, as
     * somebody with everything in hand could.
     */
    private void forge(long from) {
        var key = audit.seals.known().key();
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
                    block.id(), block.chain(), number, block.first(), block.last(), head.hash(), List.of(forged), null);
            mongo.database()
                    .getCollection("audit", Block.class)
                    .replaceOne(
                            eq("_id", block.id()),
                            next.with(new Seal(
                                    key.id(),
                                    block.seal().epoch(),
                                    key.seal(next).mac())));
            head = next.head();
        }
        anchorAt(head.block());
    }
}
