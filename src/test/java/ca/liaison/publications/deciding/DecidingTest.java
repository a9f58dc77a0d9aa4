package ca.liaison.publications.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.accounts.ApproversForTests;
import ca.liaison.audit.AuditForTests;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.AContent;
import ca.liaison.publications.Arrival;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.Entries;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Mentions;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.NoSuchPublication;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.PublicationSource;
import ca.liaison.publications.Publications;
import ca.liaison.publications.RecipientsForTests;
import ca.liaison.publications.State;
import ca.liaison.publications.Version;
import ca.liaison.publications.Views;
import ca.liaison.publications.Waiting;
import ca.liaison.publications.Withheld;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.Editing;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.search.Index;
import ca.liaison.search.SearchRequest;
import ca.liaison.search.Searching;
import ca.liaison.search.Thesaurus;
import ca.liaison.testing.Injected;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.web.Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two pairs of eyes, and what readers find meanwhile. */
class DecidingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final PublicationId ID = new PublicationId("p");

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path folder;

    private final Viewer author = new Viewer("author@x.ca", Set.of(Role.AUTHOR), null, Clearance.ALL, NOON, "");
    private final Viewer second =
            new Viewer("second@x.ca", Set.of(Role.AUTHOR, Role.APPROVER), null, Clearance.ALL, NOON, "");
    private final Viewer approver = new Viewer("approver@x.ca", Set.of(Role.APPROVER), null, Clearance.ALL, NOON, "");
    private final Viewer administrator =
            new Viewer("admin@x.ca", Set.of(Role.ADMINISTRATOR), null, Clearance.ALL, NOON, "");
    private Index index;
    private Publications publications;
    private Withheld withheld;
    private Indexing indexing;
    private Cataloguing cataloguing;
    private Editing editing;
    private Deciding deciding;
    private Searching searching;

    @BeforeEach
    void with_an_empty_portal() {
        var shelves = mongo.shelves();
        var vocabulary = AContent.in(folder.resolve("content")).vocabulary();
        index = new Index(folder.resolve("index"));
        publications = new Publications(shelves);
        withheld = new Withheld(shelves, index);
        var waiting = new Waiting(shelves);
        indexing = new Indexing(
                publications,
                new PublicationSource(publications, null, null, new Labels(vocabulary), Injected.none()),
                index,
                withheld,
                CLOCK);
        cataloguing = new Cataloguing(
                publications, new Mentions(shelves), indexing, waiting, AuditForTests.trail(shelves), CLOCK);
        var catalogue = new Catalogue(publications, new Views());
        editing = new Editing(
                catalogue,
                new MetadataCheck(vocabulary, Category.PROTECTED_A, RecipientsForTests.on(shelves, CLOCK)),
                cataloguing,
                ApproversForTests.on(shelves, CLOCK));
        deciding = new Deciding(catalogue, publications, cataloguing, waiting, Injected.none(), CLOCK);
        searching = new Searching(index, Thesaurus.NONE);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void what_waits_is_on_the_desk_of_whoever_may_decide_and_comes_back_to_its_author() throws IOException {
        var desk = new DecisionsWaiting(deciding);
        received(author, "PUBLISHED", true);

        assertThat(desk.waitingFor(approver)).singleElement().satisfies(pile -> {
            assertThat(pile.count()).isOne();
            assertThat(pile.oldest()).isEqualTo(NOON);
            assertThat(pile.address()).isEqualTo(Address.APPROVALS);
        });
        assertThat(desk.waitingFor(author)).isEmpty();

        deciding.sendBack(ID, 0, "Say where the figures come from.", approver);

        assertThat(desk.waitingFor(approver)).isEmpty();
        assertThat(desk.waitingFor(author))
                .singleElement()
                .satisfies(pile -> assertThat(pile.label()).isEqualTo("approvals.desk.returned"));
    }

    @Test
    void what_an_author_publishes_waits_until_somebody_else_agrees() throws IOException {
        received(author, "PUBLISHED", true);

        assertThat(found()).isZero();
        assertThat(deciding.open(approver)).extracting(Publication::id).containsExactly(ID);
        assertThatThrownBy(() -> deciding.approve(ID, 0, author)).isInstanceOf(Refusal.class);

        deciding.approve(ID, 0, approver);

        assertThat(found()).isOne();
        assertThat(deciding.open(approver)).isEmpty();
        assertThat(publications.find(ID).orElseThrow().versions())
                .extracting(Version::change)
                .containsExactly(Version.Change.RECEIVED, Version.Change.PROPOSED, Version.Change.APPROVED);
    }

    @Test
    void who_changed_it_meanwhile_does_not_decide_either() throws IOException {
        received(author, "PUBLISHED", true);
        editing.describe(ID, 0, draft("CLEAR", "PUBLISHED"), second);

        assertThatThrownBy(() -> deciding.approve(ID, 1, second)).isInstanceOf(Refusal.class);
        assertThat(deciding.approve(ID, 1, approver).metadata().state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void approving_twice_is_approving_once() throws IOException {
        received(author, "PUBLISHED", true);
        var once = deciding.approve(ID, 0, approver);

        assertThat(deciding.approve(ID, 0, approver).revision()).isEqualTo(once.revision());
    }

    @Test
    void what_is_sent_back_keeps_its_words_and_says_why() throws IOException {
        received(author, "PUBLISHED", true);
        deciding.sendBack(ID, 0, "The figures are of last year.", approver);

        var back = publications.find(ID).orElseThrow();
        assertThat(back.waits()).isFalse();
        assertThat(back.proposal().returned()).isEqualTo("The figures are of last year.");
        assertThat(back.latestWords().state()).isEqualTo(State.PUBLISHED);
        assertThat(found()).isZero();
        assertThatThrownBy(() -> deciding.sendBack(ID, 1, " ", approver)).isInstanceOf(InvalidMetadata.class);
    }

    @Test
    void a_change_of_what_readers_see_waits_and_they_see_what_was() throws IOException {
        received(author, "PUBLISHED", true);
        deciding.approve(ID, 0, approver);
        editing.describe(ID, 1, draft("CLEAR", "PUBLISHED").titled(new Bilingual("Robbery", "Vol qualifié")), author);

        assertThat(publications.find(ID).orElseThrow().metadata().title().en()).isEqualTo("Burglary");
        assertThat(deciding.approve(ID, 2, second).metadata().title().en()).isEqualTo("Robbery");
    }

    @Test
    void who_is_told_that_something_was_withdrawn_is_not_one_persons_choice() throws IOException {
        received(administrator, "PUBLISHED", false);
        editing.describe(ID, 0, draft("GREEN", "PUBLISHED"), administrator);
        editing.withdraw(ID, 1, new Bilingual("Wrong", "Faux"), administrator);
        editing.describe(ID, 2, draft("CLEAR", "WITHDRAWN"), author);

        var there = publications.find(ID).orElseThrow();
        assertThat(there.waits()).isTrue();
        assertThatThrownBy(() -> new Catalogue(publications, new Views())
                        .at(Language.EN, there.slug().en(), Viewer.anonymous(NOON)))
                .isInstanceOf(NoSuchPublication.class);
    }

    @Test
    void an_administrator_alone_need_not_wait_and_with_a_second_one_does() throws IOException {
        received(administrator, "DRAFT", false);
        assertThat(editing.describe(ID, 0, draft("CLEAR", "PUBLISHED"), administrator)
                        .metadata()
                        .state())
                .isEqualTo(State.PUBLISHED);

        ApproversForTests.add("second@x.ca", mongo.shelves(), CLOCK);
        assertThat(editing.describe(ID, 1, draft("GREEN", "PUBLISHED"), administrator)
                        .waits())
                .isTrue();
    }

    @Test
    void what_is_marked_above_a_clearance_is_missing_for_the_staff_too() throws IOException {
        var green = new Viewer("green@x.ca", Set.of(Role.AUTHOR, Role.APPROVER), null, Clearance.COMMUNITY, NOON, "");
        received(author, "PUBLISHED", true);
        editing.describe(ID, 0, draft("AMBER", "PUBLISHED"), author);

        assertThat(deciding.open(green)).isEmpty();
        assertThatThrownBy(() -> editing.get(ID, ca.liaison.identity.Action.WRITE, green))
                .isInstanceOf(NoSuchPublication.class);
        assertThatThrownBy(() -> deciding.approve(ID, 1, green)).isInstanceOf(NoSuchPublication.class);
    }

    @Test
    void whoever_may_not_read_it_any_more_does_not_find_it_even_before_the_index_knows() throws IOException {
        received(administrator, "PUBLISHED", false);
        assertThat(found()).isOne();

        var before = publications.find(ID).orElseThrow();
        var after = before.described(
                new MetadataCheck(AContent.in(folder.resolve("content")).vocabulary(), Category.PROTECTED_A, null)
                        .check(draft("GREEN", "PUBLISHED")),
                NOON,
                "x");
        indexing.announce(before, after);
        publications.save(after); // and here the server is killed

        assertThat(found()).isZero();
        index.close();
        index = new Index(folder.resolve("index"));
        var restarted = new Indexing(
                publications,
                new PublicationSource(
                        publications,
                        null,
                        null,
                        new Labels(AContent.in(folder.resolve("content")).vocabulary()),
                        Injected.none()),
                index,
                new Withheld(mongo.shelves(), index),
                Clock.offset(CLOCK, Duration.ofMinutes(2)));
        restarted.prepare();
        searching = new Searching(index, Thesaurus.NONE);
        assertThat(found()).isZero();

        settle(restarted);

        assertThat(found()).isZero();
        assertThat(index.isWithheld(Entries.id(ID).toString())).isFalse();
        assertThat(searching
                        .search(SearchRequest.of("burglary", Language.EN), administrator)
                        .total())
                .isOne();
    }

    @Test
    void a_change_that_never_came_about_does_not_hide_anything_for_good() throws IOException {
        received(administrator, "PUBLISHED", false);
        withheld.until(ID, 7, NOON.minusSeconds(600));
        assertThat(found()).isZero();

        settle(indexing);

        assertThat(found()).isOne();
    }

    /** A new index is built first; the next round does the rest. */
    private static void settle(Indexing indexing) {
        while (indexing.doOne()) {}
    }

    private long found() {
        return searching
                .search(SearchRequest.of("burglary", Language.EN), Viewer.anonymous(NOON))
                .total();
    }

    private void received(Viewer by, String state, boolean waits) throws IOException {
        var metadata = new MetadataCheck(
                        AContent.in(folder.resolve("content")).vocabulary(), Category.PROTECTED_A, null)
                .check(draft("CLEAR", state));
        cataloguing.receive(ID, Arrival.first(metadata, List.of(), by.name(), "ingestion", waits));
        indexing.index(List.of(ID));
    }

    private static MetadataDraft draft(String tlp, String state) throws IOException {
        var written = AContent.metadata().replace("CLEAR", tlp).replace("PUBLISHED", state);
        return Drafts.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
    }
}
