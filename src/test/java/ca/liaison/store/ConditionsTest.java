package ca.liaison.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.MongoInMemory;
import com.mongodb.client.MongoCollection;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConditionsTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private MongoCollection<Document> documents;

    @BeforeEach
    void fill() {
        documents = mongo.shelves().open("documents", Document.class, Step.unique("file", "n"));
        documents.insertMany(IntStream.range(0, 100).mapToObj(i -> new Document("_id", "id" + i).append("file", "f" + i / 10).append("n", i % 10).append("odd", i % 2 == 1)).toList());
    }

    @Test
    void every_way_to_say_it_finds_the_same() {
        assertFinds(1, and(eq("id7"), eq("odd", true)));
        assertFinds(0, and(eq("id7"), eq("odd", false)));
        assertFinds(0, and(eq("id7"), eq("id8")));
        assertFinds(2, and(in("_id", "id7", "id8", "id9"), eq("odd", true)));
        assertFinds(1, and(eq("file", "f3"), eq("n", 4), eq("odd", false)));
        assertFinds(0, and(eq("file", "f3"), eq("n", 4), eq("odd", true)));
        assertFinds(6, and(eq("file", "f3"), gte("n", 4)));
        assertFinds(2, and(or(eq("id1"), eq("id2")), or(eq("file", "f0"), eq("file", "f1"))));
        assertFinds(0, and(eq("file", "f3"), eq("n", null)));
    }

    @Test
    void a_change_under_conditions_does_not_read_the_whole_collection() {
        documents.insertMany(IntStream.range(0, 20_000).mapToObj(i -> new Document("_id", "more" + i).append("file", "more").append("n", i).append("revision", 1)).toList());
        long begin = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            documents.updateOne(and(eq("more" + i), eq("revision", 1)), new Document("$inc", new Document("revision", 1)));
        }
        assertThat((System.nanoTime() - begin) / 1_000_000).as("milliseconds; a scan of 20,000 takes 10 or more each").isLessThan(3_000);
    }

    private void assertFinds(int count, Bson query) {
        assertThat(documents.find(query)).hasSize(count);
        assertThat(documents.countDocuments(query)).isEqualTo(count);
    }
}
