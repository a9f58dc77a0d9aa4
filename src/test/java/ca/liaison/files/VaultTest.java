package ca.liaison.files;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.testing.Folders;
import ca.liaison.testing.MongoInMemory;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final int TOO_LONG_FOR_MEMORY = 12 * Chunks.SIZE;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        Folders.delete(VaultForTests.DATA);
        vault = vaultAt(NOON);
    }

    @Test
    void a_file_comes_back_as_it_was_given() throws IOException {
        for (int size : new int[] {
            0,
            1,
            Chunks.SIZE - 1,
            Chunks.SIZE,
            Chunks.SIZE + 1,
            3 * Chunks.SIZE + 7,
            8 * Chunks.SIZE,
            TOO_LONG_FOR_MEMORY
        }) {
            var given = bytes(size);

            var stored = vault.put(new ByteArrayInputStream(given), NO_LIMIT);

            assertThat(stored).isEqualTo(new Stored(Digest.of(Digest.sha256().digest(given)), size, true));
            assertThat(vault.open(stored.digest()).readAllBytes()).isEqualTo(given);
            assertThat(vault.verify(stored.digest())).isTrue();
        }
        assertThat(uploads()).isZero();
    }

    @Test
    void any_part_of_a_file_can_be_read() throws IOException {
        var given = bytes(3 * Chunks.SIZE + 7);
        var digest = vault.put(new ByteArrayInputStream(given), NO_LIMIT).digest();
        var random = new Random(7);

        for (int i = 0; i < 50; i++) {
            int from = random.nextInt(given.length);
            int length = random.nextInt(given.length - from + 1);
            assertThat(vault.open(digest, from, length).readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(given, from, from + length));
        }
        assertThatThrownBy(() -> vault.open(digest, given.length, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        var first = vault.put(new ByteArrayInputStream(bytes(Chunks.SIZE + 1)), NO_LIMIT);
        var second = vault.put(new ByteArrayInputStream(bytes(Chunks.SIZE + 1)), NO_LIMIT);

        assertThat(second).isEqualTo(new Stored(first.digest(), first.length(), false));
        assertThat(pieces()).isEqualTo(2);
    }

    @Test
    void the_same_bytes_from_many_at_once_are_kept_once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Stored> bring = () -> vault.put(new ByteArrayInputStream(bytes(2 * Chunks.SIZE)), NO_LIMIT);

        var all = threads.invokeAll(Collections.nCopies(8, bring));

        int fresh = 0;
        for (var one : all) {
            fresh += one.get().fresh() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(fresh).isEqualTo(1);
        assertThat(pieces()).isEqualTo(2);
        assertThat(uploads()).isZero();
        assertThat(vault.verify(all.get(0).get().digest())).isTrue();
    }

    @Test
    void what_a_crash_left_of_a_small_file_does_not_harm_the_file_that_comes_again_and_is_swept() throws IOException {
        var given = bytes(3 * Chunks.SIZE + 7);
        var crashed = new IncomingFile(
                new Chunks(mongo.shelves()), new Uploads(mongo.shelves(), at(NOON)), VaultForTests.marks(at(NOON)));
        crashed.receive(new ByteArrayInputStream(given), NO_LIMIT);
        crashed.isWrittenUnderItsDigest();
        crashed.publishing();
        mongo.database().getCollection("files.chunks").deleteOne(eq("n", 3)); // killed before the last piece

        var stored = vault.put(new ByteArrayInputStream(given), NO_LIMIT);

        assertThat(vault.open(stored.digest()).readAllBytes()).isEqualTo(given);
        sweep(NOON.plus(Duration.ofMinutes(59)));
        sweep(NOON.plus(Duration.ofMinutes(61)));
        assertThat(pieces()).as("seen for the first time").isEqualTo(7);
        sweep(NOON.plus(Duration.ofMinutes(122)));
        assertThat(pieces()).isEqualTo(4);
        assertThat(vault.verify(stored.digest())).isTrue();
    }

    @Test
    void a_small_file_that_is_there_is_not_swept_whatever_its_mark_says() throws IOException {
        var kept = vault.put(new ByteArrayInputStream(bytes(Chunks.SIZE + 1)), NO_LIMIT);
        VaultForTests.marks(at(NOON)).set(kept.digest()); // killed after it was published

        sweep(NOON.plus(Duration.ofMinutes(61)));
        sweep(NOON.plus(Duration.ofMinutes(122)));

        assertThat(vault.verify(kept.digest())).isTrue();
    }

    @Test
    void a_file_over_the_limit_is_refused_and_leaves_nothing() {
        for (int size : new int[] {2 * Chunks.SIZE, TOO_LONG_FOR_MEMORY}) {
            assertThatThrownBy(() -> vault.put(new ByteArrayInputStream(bytes(size)), size - 1))
                    .isInstanceOf(FileTooLarge.class);
            assertThat(pieces()).isZero();
        }
    }

    @Test
    void an_upload_that_is_cut_leaves_nothing() {
        var cut = new SequenceInputStream(new ByteArrayInputStream(bytes(TOO_LONG_FOR_MEMORY)), new Broken());

        assertThatThrownBy(() -> vault.put(cut, NO_LIMIT)).hasMessage("line is down");
        assertThat(pieces()).isZero();
        assertThat(uploads()).isZero();
    }

    @Test
    void what_a_crash_left_is_swept_after_an_hour_and_nothing_else() throws IOException {
        var kept = vault.put(new ByteArrayInputStream(bytes(TOO_LONG_FOR_MEMORY + 1)), NO_LIMIT);
        var pieces = pieces();
        var keptId =
                mongo.database().getCollection("files.files").find().first().getObjectId("_id");
        new Uploads(mongo.shelves(), at(NOON)).begin(keptId); // killed after it was published
        var crashed = new IncomingFile(
                new Chunks(mongo.shelves()), new Uploads(mongo.shelves(), at(NOON)), VaultForTests.marks(at(NOON)));
        crashed.receive(new ByteArrayInputStream(bytes(TOO_LONG_FOR_MEMORY)), NO_LIMIT);

        assertThat(vaultAt(NOON.plus(Duration.ofMinutes(59))).sweepOne()).isFalse();
        assertThat(pieces()).isGreaterThan(pieces);

        var later = vaultAt(NOON.plus(Duration.ofMinutes(61)));
        assertThat(later.sweepOne()).isTrue();
        assertThat(later.sweepOne()).isTrue();
        assertThat(later.sweepOne()).isFalse();
        assertThat(pieces()).isEqualTo(pieces);
        assertThat(vault.verify(kept.digest())).isTrue();
    }

    @Test
    void an_upload_that_was_given_up_cannot_be_kept() throws IOException {
        var sleepy = new IncomingFile(
                new Chunks(mongo.shelves()), new Uploads(mongo.shelves(), at(NOON)), VaultForTests.marks(at(NOON)));
        sleepy.receive(new ByteArrayInputStream(bytes(TOO_LONG_FOR_MEMORY)), NO_LIMIT);

        vaultAt(NOON.plus(Duration.ofHours(2))).sweepOne();

        assertThatThrownBy(sleepy::stillAlive).isInstanceOf(IOException.class);
    }

    @Test
    void a_changed_byte_and_a_lost_piece_are_found(@TempDir Path folder) throws IOException {
        var digest = vault.put(new ByteArrayInputStream(bytes(2 * Chunks.SIZE)), NO_LIMIT)
                .digest();
        var chunks = mongo.database().getCollection("files.chunks");
        vault.copyTo(digest, folder.resolve("good"));
        assertThat(Files.size(folder.resolve("good"))).isEqualTo(2 * Chunks.SIZE);

        chunks.updateOne(eq("n", 1), set("data", new Binary(new byte[Chunks.SIZE])));
        assertThatThrownBy(() -> vault.copyTo(digest, folder.resolve("bad")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("corrupt");
        assertThat(vault.verify(digest)).isFalse();

        chunks.deleteOne(eq("n", 1));
        assertThat(vault.verify(digest)).isFalse();
    }

    @Test
    void any_tool_for_gridfs_can_read_the_files() throws IOException {
        var digest = vault.put(new ByteArrayInputStream(bytes(2 * Chunks.SIZE + 5)), NO_LIMIT)
                .digest();
        var copy = new ByteArrayOutputStream();

        GridFSBuckets.create(mongo.database(), "files").downloadToStream(digest.value(), copy);

        assertThat(copy.toByteArray()).isEqualTo(bytes(2 * Chunks.SIZE + 5));
    }

    private static void sweep(Instant at) {
        var later = vaultAt(at);
        while (later.sweepOne()) {}
    }

    private static Vault vaultAt(Instant time) {
        return VaultForTests.on(mongo.shelves(), at(time));
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static long pieces() {
        return mongo.database().getCollection("files.chunks").countDocuments();
    }

    private static long uploads() {
        return mongo.database().getCollection("files.uploads").countDocuments();
    }

    private static class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("line is down");
        }
    }
}
