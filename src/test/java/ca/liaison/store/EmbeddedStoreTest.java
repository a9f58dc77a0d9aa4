package ca.liaison.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path folder;

    @Test
    void what_was_kept_is_there_after_a_restart() {
        for (int start = 0; start < 3; start++) {
            try (var store = StoreForTests.in(folder)) {
                documents(store.client())
                        .insertOne(new Document("_id", "start-" + start).append("slug", "slug-" + start));
                assertThat(documents(store.client()).countDocuments()).isEqualTo(start + 1);
            }
        }
    }

    @Test
    void indexes_of_a_file_from_before_they_were_our_own_are_taken_over() {
        try (var store = StoreForTests.in(folder)) {
            documents(store.client()).insertOne(new Document("_id", "a").append("slug", "slug-a"));
        }
        giveTheLibraryItsIndexesBack();

        try (var store = StoreForTests.in(folder)) {
            var documents = documents(store.client());
            assertThat(documents.find(eq("slug", "slug-a")).first()).containsEntry("_id", "a");
            assertThat(documents.find(eq("a")).first()).containsEntry("slug", "slug-a");
            assertThatThrownBy(() -> documents.insertOne(new Document("_id", "b").append("slug", "slug-a")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    private void giveTheLibraryItsIndexesBack() {
        try (var file = MVStore.open(folder.resolve("portal.mv").toString())) {
            file.openMap("liaison.documents._index_slug_1").put(new KeyValue("slug-a"), "a");
            file.openMap("liaison.documents._index__id_").put(new KeyValue("a"), "a");
            assertThat(file.getMapNames())
                    .contains("liaison.documents._index_slug_1.bson", "liaison.documents._index__id_.bson");
            file.removeMap("liaison.documents._index_slug_1.bson");
            file.removeMap("liaison.documents._index__id_.bson");
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_and_says_what_to_do() {
        try (var first = StoreForTests.in(folder)) {
            documents(first.client()).insertOne(new Document("_id", "a"));

            assertThatThrownBy(() -> StoreForTests.in(folder))
                    .isInstanceOf(StoreInUse.class)
                    .hasMessageContaining("LIAISON_DATA")
                    .hasMessageContaining("MONGODB_URI");
            assertThat(documents(first.client()).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void only_this_machine_can_reach_it() throws Exception {
        try (var store = EmbeddedStore.inMemory()) {
            assertThat(InetAddress.getByName(URI.create(store.address()).getHost())
                            .isLoopbackAddress())
                    .isTrue();
        }
    }

    @Test
    void a_full_disk_refuses_writes_loses_nothing_and_heals_by_itself() throws Exception {
        FullDisk.register();
        try (var embedded = EmbeddedStore.of("fulldisk:" + folder.resolve("store.mv"));
                var client = Clients.embedded(embedded.address())) {
            var documents = documents(client);
            documents.insertOne(new Document("_id", "before"));

            FullDisk.full = true;
            assertThatThrownBy(() -> documents.insertOne(new Document("_id", "refused")))
                    .isInstanceOfSatisfying(
                            MongoException.class,
                            refused ->
                                    assertThat(StoreTroubles.isOutage(refused)).isTrue());
            FullDisk.full = false;

            insertWithin(10, documents, "after");
            assertThat(documents.find(eq("before")).first()).isNotNull();
            assertThat(documents.find(eq("refused")).first()).isNull();
        } finally {
            FullDisk.full = false;
        }
    }

    @Test
    void a_store_that_does_not_answer_is_an_outage_soon_and_not_a_wait_for_ever() {
        var nobody = StoreSettings.of(Optional.of("mongodb://127.0.0.1:1/liaison"), folder);
        try (var connection = Connection.open(nobody)) {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> documents(connection.client()).countDocuments())
                    .isInstanceOfSatisfying(
                            MongoException.class,
                            down -> assertThat(StoreTroubles.isOutage(down)).isTrue());
            assertThat((System.nanoTime() - begin) / 1_000_000_000L).isLessThan(8);
        }
    }

    private static void insertWithin(int seconds, MongoCollection<Document> documents, String id)
            throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                documents.insertOne(new Document("_id", id));
                return;
            } catch (MongoException stillDown) {
                assertThat(attempt).as("attempts, " + stillDown.getMessage()).isLessThan(seconds * 10);
                Thread.sleep(100);
            }
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return new Shelves(client.getDatabase("liaison")).open("documents", Document.class, Step.unique("slug"));
    }
}
