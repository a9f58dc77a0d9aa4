package ca.liaison.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.rename;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Id;
import ca.liaison.testing.MongoInMemory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShelvesTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    public record NoteId(String value) implements Id {}

    public record Note(@BsonId NoteId id, String title, Instant at, List<NoteId> seeAlso) {}

    @Test
    void a_record_with_ids_comes_back_equal() {
        var notes = mongo.shelves().open("notes", Note.class);
        var note =
                new Note(new NoteId("a"), "Hello", Instant.parse("2026-01-02T03:04:05.678Z"), List.of(new NoteId("b")));

        notes.insertOne(note);

        assertThat(notes.find(eq(note.id())).first()).isEqualTo(note);
        assertThat(mongo.database().getCollection("notes").find().first().getString("_id"))
                .isEqualTo("a");
    }

    @Test
    void each_step_is_done_once_and_new_steps_are_done_later() {
        Step count = documents -> documents.updateMany(Filters.empty(), inc("steps", 1));
        mongo.database().getCollection("notes").insertOne(new Document("_id", "a").append("name", "old"));
        mongo.shelves().open("notes", Note.class, count);
        mongo.shelves().open("notes", Note.class, count);

        var notes = mongo.shelves()
                .open(
                        "notes",
                        Note.class,
                        count,
                        documents -> documents.updateMany(Filters.exists("name"), rename("name", "title")));

        assertThat(notes.find().first().title()).isEqualTo("old");
        assertThat(mongo.database().getCollection("notes").find().first().getInteger("steps"))
                .isEqualTo(1);
    }

    @Test
    void an_older_portal_does_not_touch_a_newer_collection() {
        mongo.shelves().open("notes", Note.class, Step.unique("title"), Step.index("at"));

        assertThatThrownBy(() -> mongo.shelves().open("notes", Note.class, Step.unique("title")))
                .hasMessageContaining("newer version");
    }

    @Test
    void a_unique_field_is_unique_where_it_is_there() {
        var notes = mongo.shelves().open("notes", Document.class, Step.unique("slug"));
        notes.insertMany(List.of(
                new Document("_id", "a"), new Document("_id", "b"), new Document("_id", "c").append("slug", "x")));

        assertThatThrownBy(() -> notes.insertOne(new Document("_id", "d").append("slug", "x")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void a_conditional_change_meets_only_the_revision_that_was_read() {
        var notes = mongo.shelves().open("notes", Document.class);
        notes.insertOne(new Document("_id", "a").append("revision", 1));

        assertThat(notes.updateOne(and(eq("a"), eq("revision", 1)), inc("revision", 1))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(notes.updateOne(and(eq("a"), eq("revision", 1)), inc("revision", 1))
                        .getMatchedCount())
                .isZero();
        assertThat(notes.findOneAndUpdate(and(eq("nobody"), eq("revision", 1)), inc("revision", 1)))
                .isNull();
    }
}
