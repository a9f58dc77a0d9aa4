package ca.liaison.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.MongoInMemory;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
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
        documents.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", "id" + i)
                        .append("file", "f" + i / 10)
                        .append("n", i % 10)
                        .append("odd", i % 2 == 1))
                .toList());
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
    void the_index_is_asked_for_what_it_knows_also_inside_and() {
        var database = new EmbeddedDatabases(MVStore.open(null), new CursorRegistry()).open("test");
        var byId = database.createCollectionOrThrowIfExists("documents", CollectionOptions.withDefaults())
                .getIndexes()
                .get(0);
        var id = new de.bwaldvogel.mongo.bson.Document("_id", "a");
        var revision = new de.bwaldvogel.mongo.bson.Document("revision", 1);

        var and = Conditions.of(new de.bwaldvogel.mongo.bson.Document("$and", List.of(id, revision)));

        assertThat(and.about(byId))
                .hasValueSatisfying(known -> assertThat(byId.canHandle(known)).isTrue());
        assertThat(Conditions.of(revision).about(byId)).isEmpty();
        assertThat(Conditions.of(new de.bwaldvogel.mongo.bson.Document("$or", List.of(id, revision)))
                        .about(byId))
                .isEmpty();
    }

    private void assertFinds(int count, Bson query) {
        assertThat(documents.find(query)).hasSize(count);
        assertThat(documents.countDocuments(query)).isEqualTo(count);
    }
}
