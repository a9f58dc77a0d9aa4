package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Bilingual;
import ca.liaison.audit.AuditForTests;
import ca.liaison.files.Digest;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.deciding.Deciding;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.search.Index;
import ca.liaison.testing.Injected;
import ca.liaison.testing.MongoInMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in again undoes nothing that was decided. */
class ArrivingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final PublicationId ID = new PublicationId("p");
    private static final String FOLDER = "content";
    private static final String AUTHOR = "author@x.ca";
    private static final Viewer STRANGER = Viewer.anonymous(NOON);
    private static final Viewer APPROVER =
            new Viewer("approver@x.ca", Set.of(Role.APPROVER), null, Clearance.ALL, NOON, "");

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private final Map<String, Metadata> earlier = new HashMap<>();
    private Index index;
    private Publications publications;
    private Cataloguing cataloguing;
    private MetadataCheck describing;
    private Deciding deciding;

    @BeforeEach
    void with_an_empty_portal() {
        var shelves = mongo.shelves();
        var vocabulary = AContent.in(folder.resolve("content")).vocabulary();
        index = new Index(folder.resolve("index"));
        publications = new Publications(shelves);
        describing = new MetadataCheck(vocabulary, Category.PROTECTED_A, null);
        var waiting = new Waiting(shelves);
        var indexing = new Indexing(
                publications,
                new PublicationSource(publications, null, null, new Labels(vocabulary), Injected.none()),
                index,
                new Withheld(shelves, index),
                CLOCK);
        cataloguing = new Cataloguing(
                publications, new Mentions(shelves), indexing, waiting, AuditForTests.trail(shelves), CLOCK);
        deciding = new Deciding(
                new Catalogue(publications, new Views()), publications, cataloguing, waiting, Injected.none(), CLOCK);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void reading_again_before_the_decision_leaves_it_waiting() throws IOException {
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), true, "a");
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), true, "a", "b");

        assertThat(there().waits()).isTrue();
        assertThat(isSeen()).isFalse();
        assertThat(there().editions()).hasSize(2);
    }

    @Test
    void reading_again_after_approval_changes_the_files_alone() throws IOException {
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), true, "a");
        deciding.approve(ID, there().revision(), APPROVER);
        var before = there();
        come(AUTHOR, "one", said("CLEAR", "DRAFT"), true, "a", "b");
        come(AUTHOR, "one", said("CLEAR", "DRAFT"), false, "a", "b");

        assertThat(there().metadata()).isEqualTo(before.metadata());
        assertThat(there().versions()).isEqualTo(before.versions());
        assertThat(there().editions()).hasSize(2);
        assertThat(isSeen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reading_again_after_narrowing_leaves_it_narrow(boolean waits) throws IOException {
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), false, "a");
        assertThat(isSeen()).isTrue();
        cataloguing.describe(ID, there().revision(), protectedA(), APPROVER.name());
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), waits, "a", "b");

        assertThat(isSeen()).isFalse();
        assertThat(there().metadata()).isEqualTo(protectedA());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reading_again_after_withdrawal_leaves_it_withdrawn(boolean waits) throws IOException {
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), false, "a");
        cataloguing.withdraw(ID, there().revision(), new Bilingual("Wrong", "Faux"), APPROVER.name());
        come(AUTHOR, "one", said("CLEAR", "PUBLISHED"), waits, "a", "b");

        assertThat(there().metadata().state()).isEqualTo(State.WITHDRAWN);
        assertThat(isSeen()).isFalse();
    }

    @Test
    void what_the_folder_says_later_waits_where_somebody_decided_here() throws IOException {
        fromFolder("one", said("CLEAR", "PUBLISHED"), "a");
        cataloguing.describe(ID, there().revision(), protectedA(), APPROVER.name());
        fromFolder("two", titled(said("CLEAR", "PUBLISHED"), "Robbery"), "a");

        assertThat(isSeen()).isFalse();
        assertThat(there().metadata()).isEqualTo(protectedA());
        assertThat(deciding.open(APPROVER)).extracting(Publication::id).containsExactly(ID);
        assertThat(there().proposal().metadata())
                .as("only what the folder changed")
                .isEqualTo(titled(protectedA(), "Robbery"));
        assertThat(there().proposal().authors()).containsExactly(FOLDER);

        deciding.approve(ID, there().revision(), APPROVER);
        assertThat(there().metadata().title().en()).isEqualTo("Robbery");
        assertThat(isSeen()).isFalse();
    }

    @Test
    void what_was_sent_back_is_not_proposed_again() throws IOException {
        fromFolder("one", said("CLEAR", "PUBLISHED"), "a");
        cataloguing.describe(ID, there().revision(), protectedA(), APPROVER.name());
        var wider = said("GREEN", "PUBLISHED");
        fromFolder("two", wider, "a");
        deciding.sendBack(ID, there().revision(), "No.", APPROVER);
        fromFolder("two", wider, "a"); // as after a crash

        assertThat(there().waits()).isFalse();

        fromFolder("three", titled(wider, "Robbery"), "a");
        assertThat(there().proposal().metadata()).isEqualTo(titled(protectedA(), "Robbery"));
    }

    @Test
    void while_nobody_touched_it_the_folder_may_narrow_and_mend_but_not_widen() throws IOException {
        fromFolder("one", said("GREEN", "PUBLISHED"), "a");
        fromFolder("two", titled(said("GREEN", "PUBLISHED"), "Robbery"), "a");
        assertThat(there().metadata().title().en()).isEqualTo("Robbery");
        fromFolder("three", protectedA(), "a");
        assertThat(there().metadata()).isEqualTo(protectedA());

        fromFolder("four", said("CLEAR", "PUBLISHED"), "b");
        assertThat(isSeen()).isFalse();
        assertThat(there().metadata()).isEqualTo(protectedA());
        assertThat(there().editions()).extracting(Edition::file).containsExactly(digest("b"));
        assertThat(there().proposal().metadata()).isEqualTo(said("CLEAR", "PUBLISHED"));
    }

    @Test
    void what_the_folder_withdrew_is_not_shown_to_more_people_by_it_alone() throws IOException {
        var listed = checked(AContent.metadata()
                .replace("CLEAR", "GREEN")
                .replaceFirst("\\{", "{\"release\": {\"people\": [\"one@x.ca\"]},")
                .replace("PUBLISHED", "WITHDRAWN"));
        fromFolder("one", listed, "a");
        fromFolder("two", said("GREEN", "WITHDRAWN"), "a");

        assertThat(there().metadata()).isEqualTo(listed);
        assertThat(there().waits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "SUPERSEDED", "ARCHIVED", "DRAFT"})
    void a_new_file_leaves_the_state_as_it_was_decided(String state) throws IOException {
        fromFolder("one", said("CLEAR", "PUBLISHED"), "a");
        cataloguing.describe(ID, there().revision(), said("CLEAR", state), APPROVER.name());
        fromFolder("two", said("CLEAR", "PUBLISHED"), "b");

        assertThat(there().metadata()).isEqualTo(said("CLEAR", state));
        assertThat(there().proposal()).as("the folder says what it said before").isNull();
        assertThat(there().editions()).extracting(Edition::file).containsExactly(digest("b"));
    }

    @Test
    void a_new_file_for_fewer_readers_is_shown_to_nobody_else_until_somebody_decides() throws IOException {
        fromFolder("one", said("CLEAR", "PUBLISHED"), "a");
        cataloguing.describe(ID, there().revision(), titled(said("CLEAR", "PUBLISHED"), "Theft"), APPROVER.name());
        assertThat(isSeen()).isTrue();
        fromFolder("two", protectedA(), "secret");

        assertThat(isSeen()).isFalse();
        assertThat(deciding.open(APPROVER)).hasSize(1);
        deciding.approve(ID, there().revision(), APPROVER);
        assertThat(isSeen()).isFalse();
        assertThat(there().metadata()).isEqualTo(titled(protectedA(), "Theft"));
    }

    @Test
    void what_an_author_proposed_meanwhile_is_not_lost() throws IOException {
        fromFolder("one", said("CLEAR", "PUBLISHED"), "a");
        cataloguing.propose(ID, there().revision(), titled(said("CLEAR", "PUBLISHED"), "Theft"), AUTHOR);
        fromFolder("two", said("CLEAR", "ARCHIVED"), "a");

        assertThat(there().proposal().metadata()).isEqualTo(titled(said("CLEAR", "ARCHIVED"), "Theft"));
        assertThat(there().proposal().authors()).containsExactly(AUTHOR, FOLDER);
    }

    @Test
    void what_is_older_than_what_came_since_changes_nothing() throws IOException {
        fromFolder("two", protectedA(), "b");
        var before = there();
        earlier.put("one", said("CLEAR", "PUBLISHED"));
        cataloguing.receive(
                ID,
                new Arrival(
                        said("CLEAR", "PUBLISHED"),
                        editions("a"),
                        FOLDER,
                        "one",
                        false,
                        true,
                        id -> Optional.ofNullable(earlier.get(id))));

        assertThat(there()).isEqualTo(before);
    }

    @Test
    void a_crash_after_the_store_knew_is_repeated_without_a_trace() throws IOException {
        fromFolder("one", said("CLEAR", "PUBLISHED"), "a");
        cataloguing.describe(ID, there().revision(), protectedA(), APPROVER.name());
        fromFolder("two", said("CLEAR", "ARCHIVED"), "b");
        var before = there();
        fromFolder("two", said("CLEAR", "ARCHIVED"), "b");

        assertThat(there().versions()).isEqualTo(before.versions());
        assertThat(there().proposal()).isEqualTo(before.proposal());
        assertThat(there().metadata()).isEqualTo(before.metadata());
    }

    @Test
    void of_two_that_come_in_at_once_none_is_lost() throws IOException {
        publications.add(Publication.received(
                ID, new Bilingual("p", "p"), said("CLEAR", "PUBLISHED"), editions("b"), NOON, FOLDER, "other"));
        var fresh = new Cataloguing(
                new Publications(mongo.shelves()) {
                    @Override
                    public Optional<Publication> find(PublicationId id) {
                        return Optional.empty(); // a moment before
                    }

                    @Override
                    Publication add(Publication wanted) {
                        return publications.add(wanted);
                    }
                },
                new Mentions(mongo.shelves()),
                null,
                new Waiting(mongo.shelves()),
                AuditForTests.trail(mongo.shelves()),
                CLOCK);

        assertThatThrownBy(() -> fresh.receive(ID, Arrival.first(protectedA(), editions("a"), FOLDER, "mine", false)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    private void fromFolder(String ingestion, Metadata metadata, String... files) {
        come(FOLDER, ingestion, metadata, false, files);
    }

    private void come(String by, String ingestion, Metadata metadata, boolean waits, String... files) {
        earlier.put(ingestion, metadata);
        cataloguing.receive(
                ID,
                new Arrival(
                        metadata,
                        editions(files),
                        by,
                        ingestion,
                        waits,
                        false,
                        id -> Optional.ofNullable(earlier.get(id))));
    }

    private Publication there() {
        return publications.find(ID).orElseThrow();
    }

    private boolean isSeen() {
        return new Catalogue(publications, new Views()).find(ID, STRANGER).isPresent();
    }

    private static List<Edition> editions(String... files) {
        return List.of(files).stream()
                .map(file ->
                        new Edition(digest(file), file + ".txt", "en", "text/plain", 1L, null, 1, 1L, null, null, null))
                .toList();
    }

    private static Digest digest(String file) {
        return Digest.over(file.getBytes(StandardCharsets.UTF_8));
    }

    private Metadata protectedA() throws IOException {
        return checked(
                AContent.metadata().replace("UNCLASSIFIED", "PROTECTED_A").replace("CLEAR", "GREEN"));
    }

    private Metadata said(String tlp, String state) throws IOException {
        return checked(AContent.metadata().replace("CLEAR", tlp).replace("PUBLISHED", state));
    }

    private static Metadata titled(Metadata metadata, String title) {
        return new Metadata(
                metadata.kind(),
                metadata.language(),
                new Bilingual(title, title),
                metadata.summary(),
                metadata.published(),
                metadata.organization(),
                metadata.topics(),
                metadata.countries(),
                metadata.marking(),
                metadata.state(),
                metadata.relations(),
                metadata.source(),
                metadata.handling());
    }

    private Metadata checked(String json) throws IOException {
        return describing.check(Drafts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
