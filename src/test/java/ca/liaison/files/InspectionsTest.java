package ca.liaison.files;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.inspection.Tally;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.jobs.TrustedTimeForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.web.Messages;
import com.mongodb.client.MongoCollection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each fault that files can have is planted, found, and repaired where that is promised; nothing else is touched. */
class InspectionsTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Duration LONG = Duration.ofHours(25);
    private static final int FILES = 30;
    private static final String NOBODYS = "e".repeat(64);

    /** The pieces themselves say by the machine's own clock when they were written. */
    private final MovableClock clock = new MovableClock(Instant.now());

    private final List<Digest> kept = new ArrayList<>();
    private final List<Digest> named = new ArrayList<>();
    private Vault vault;
    private Chunks chunks;
    private Uploads uploads;
    private TrustedTime time;

    @BeforeEach
    void files_that_are_named() throws IOException {
        vault = VaultForTests.on(mongo.shelves(), clock);
        chunks = new Chunks(mongo.shelves());
        uploads = new Uploads(mongo.shelves(), clock);
        time = TrustedTimeForTests.since(clock, mongo.shelves());
        for (int n = 0; n < FILES; n++) {
            kept.add(vault.put(new ByteArrayInputStream(("file " + n).getBytes()), 100)
                    .digest());
        }
        kept.add(vault.put(new ByteArrayInputStream(new byte[20 * Chunks.SIZE]), 20 * Chunks.SIZE)
                .digest());
        named.addAll(kept);
    }

    @Test
    void where_everything_is_right_nothing_is_found() {
        later();

        assertThat(check(true)).isEmpty();
        assertUntouched();
    }

    @Test
    void a_file_that_is_not_what_it_was_is_marked_and_stays() {
        var rotten = kept.get(7);
        database("files.chunks")
                .updateOne(eq("files_id", rotten.value()), set("data", new Binary("something else".getBytes())));

        assertThat(check(true)).containsExactly("wrongDigest " + rotten.value());
        assertThat(vault.damaged()).containsExactly(rotten);
        assertUntouched();
    }

    @Test
    void pieces_that_belong_to_nothing_are_found_and_removed_when_they_are_a_day_old() {
        chunks.add(NOBODYS, 0, List.of("one".getBytes(), "two".getBytes()));
        assertThat(check(true)).as("somebody may just be writing them").isEmpty();
        later();

        assertThat(check(false)).containsExactly("orphanPieces " + NOBODYS);
        assertThat(chunks.isAny(NOBODYS)).isTrue();
        assertThat(check(true)).containsExactly("orphanPieces " + NOBODYS + " repaired");
        assertThat(check(true)).isEmpty();
        assertUntouched();
    }

    @Test
    void an_upload_that_nobody_swept_away_is_found_and_removed() {
        var upload = new ObjectId();
        uploads.begin(upload);
        chunks.add(upload, 0, List.of("one".getBytes()));
        assertThat(check(true)).as("it is under way").isEmpty();
        clock.move(Duration.ofHours(3));

        assertThat(check(false)).containsExactly("unfinishedUpload " + upload);
        assertThat(check(true)).containsExactly("unfinishedUpload " + upload + " repaired");
        assertThat(check(true)).isEmpty();
        assertThat(uploads.alive(upload)).isEmpty();
        assertUntouched();
    }

    @Test
    void while_the_clock_is_in_doubt_nothing_is_removed() {
        var upload = new ObjectId();
        uploads.begin(upload);
        chunks.add(upload, 0, List.of("one".getBytes()));
        chunks.add(NOBODYS, 0, List.of("one".getBytes()));
        clock.move(LONG);

        assertThat(check(true)).containsExactly("orphanPieces " + NOBODYS, "unfinishedUpload " + upload);
        assertThat(chunks.isAny(NOBODYS)).isTrue();
        assertThat(chunks.isAny(upload)).isTrue();
    }

    @Test
    void an_upload_under_way_keeps_its_pieces_however_old() {
        var upload = new ObjectId();
        uploads.begin(upload);
        chunks.add(upload, 0, List.of("one".getBytes()));
        later();
        uploads.alive(upload);

        assertThat(check(true)).isEmpty();
        assertThat(chunks.isAny(upload)).isTrue();
    }

    @Test
    void a_file_that_is_named_and_not_there_is_told() {
        var lost = kept.get(3);
        database("files.files").deleteOne(eq("filename", lost.value()));
        chunks.removeAll(lost.value());
        kept.remove(lost);

        assertThat(check(true)).containsExactly("missingFile publication p3 " + lost.value());
        assertUntouched();
    }

    @Test
    void a_file_that_nothing_names_is_told_after_a_day_and_stays() {
        var unnamed = kept.get(5);
        named.set(5, kept.get(6));
        assertThat(check(true)).as("somebody may be about to name it").isEmpty();
        later();

        assertThat(check(true)).containsExactly("unnamedFile " + unnamed.value());
        assertUntouched();
    }

    private void later() {
        clock.move(LONG);
        time.confirm();
    }

    private void assertUntouched() {
        assertThat(database("files.files").countDocuments()).isEqualTo(kept.size());
        assertThat(kept)
                .allMatch(
                        file -> vault.find(file).isPresent() && (vault.damaged().contains(file) || vault.verify(file)));
    }

    /** Everything that is found, in words. */
    private List<String> check(boolean repair) {
        var findings = new Findings(repair, List.of());
        Stream.<Inspection>of(
                        new ByteInspection(new Rereading(mongo.shelves(), vault)),
                        new PieceInspection(vault, time, clock),
                        new ReferenceInspection(vault, this::rooms),
                        new UnnamedInspection(vault, this::rooms, clock))
                .forEach(inspection -> {
                    for (var at = inspection.next("", findings);
                            at.isPresent();
                            at = inspection.next(at.get(), findings)) {
                        assertThat(Messages.find(Language.FR, "checking.part." + inspection.name()))
                                .isPresent();
                    }
                });
        assertThat(findings.looked()).isGreaterThan(kept.size());
        return findings.tallies().stream().flatMap(InspectionsTest::said).toList();
    }

    private static Stream<String> said(Tally tally) {
        assertThat(Messages.find(Language.FR, "checking.kind." + tally.kind(), 1))
                .isPresent();
        assertThat(Messages.find(Language.FR, "checking.advice." + tally.kind()))
                .isPresent();
        return tally.first().stream()
                .map(finding -> tally.kind() + " " + finding.thing() + (finding.repaired() ? " repaired" : ""));
    }

    private Stream<FileReferences> rooms() {
        return Stream.of(new FileReferences() {

            @Override
            public String kind() {
                return "publication";
            }

            @Override
            public Stream<Reference> references() {
                return Stream.iterate(0, n -> n < named.size(), n -> n + 1)
                        .map(n -> new Reference("p" + n, named.get(n)));
            }
        });
    }

    private static MongoCollection<Document> database(String collection) {
        return mongo.database().getCollection(collection);
    }
}
