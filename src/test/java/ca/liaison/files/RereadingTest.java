package ca.liaison.files;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.MongoInMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RereadingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final int FILES = 45;

    private final List<Digest> kept = new ArrayList<>();
    private Vault vault;

    @BeforeEach
    void files() throws IOException {
        vault = VaultForTests.on(mongo.shelves(), NOON);
        for (int n = 0; n < FILES; n++) {
            kept.add(vault.put(new ByteArrayInputStream(("file " + n).getBytes()), 100)
                    .digest());
        }
    }

    @Test
    void a_file_that_is_not_what_it_was_is_marked_and_stays() {
        var rotten = kept.get(17);
        write(rotten, "something else");

        round();

        assertThat(vault.damaged()).containsExactly(rotten);
        assertThat(vault.find(rotten)).isPresent();
    }

    @Test
    void one_that_is_whole_again_is_marked_no_more() {
        var mended = kept.get(3);
        write(mended, "something else");
        round();
        write(mended, "file 3");

        round();

        assertThat(vault.damaged()).isEmpty();
    }

    @Test
    void one_of_which_a_piece_is_missing_is_marked() {
        mongo.database()
                .getCollection("files.chunks")
                .deleteOne(eq("files_id", kept.get(9).value()));

        round();

        assertThat(vault.damaged()).containsExactly(kept.get(9));
    }

    /** Another node, or this one after a restart, goes on where the last one was. */
    @Test
    void it_remembers_where_it_is() {
        var last = kept.stream()
                .map(Digest::value)
                .sorted()
                .reduce((one, other) -> other)
                .map(Digest::new)
                .orElseThrow();
        write(last, "something else");

        fresh().doOne();
        fresh().doOne();
        assertThat(vault.damaged()).isEmpty();
        fresh().doOne();
        assertThat(vault.damaged()).containsExactly(last);
    }

    private void round() {
        var rereading = fresh();
        for (int turn = 0; turn < 4; turn++) {
            assertThat(rereading.doOne()).as("rests after some files").isFalse();
        }
    }

    private Rereading fresh() {
        return new Rereading(mongo.shelves(), vault);
    }

    private static void write(Digest file, String bytes) {
        mongo.database()
                .getCollection("files.chunks")
                .updateOne(eq("files_id", file.value()), set("data", new Binary(bytes.getBytes())));
    }
}
