package ca.liaison.statistics.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.publications.EditingForTests;
import ca.liaison.publications.PublicationId;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.keeping.TablesKept;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a table is read is changed like everything that readers see: two pairs of eyes, and what was until then. */
class CorrectingTest {

    private static final PublicationId ID = new PublicationId("figures");
    private static final Viewer AUTHOR = viewer("author@x.ca", Role.AUTHOR);
    private static final Viewer BOTH = viewer("both@x.ca", Role.AUTHOR, Role.APPROVER);
    private static final Viewer APPROVER = viewer("approver@x.ca", Role.APPROVER);
    private static final Viewer ADMINISTRATOR = viewer("admin@x.ca", Role.ADMINISTRATOR);

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private StatisticsForTests room;
    private EditingForTests editing;
    private TableCorrecting correcting;

    @BeforeEach
    void with_one_table() throws IOException {
        room = new StatisticsForTests(mongo, data.resolve("scratch"), null);
        editing = new EditingForTests(
                mongo.shelves(), data, new TablesKept(null, room.tabulating, room.datasets, null, null) {
                    @Override
                    public void agreed(ca.liaison.publications.Publication publication) {
                        room.tabulating.tabulate(publication);
                    }
                });
        correcting =
                new TableCorrecting(editing.editing(), room.tabulating, room.finding, room.sheets, editing.indexing());
        room.publish("figures", File.csv("Year,Thefts\n2019,10\n2020,12\n2021,15\n"));
    }

    @AfterEach
    void close() {
        editing.close();
        room.close();
    }

    @Test
    void readers_see_what_was_until_somebody_else_agrees() {
        assertThat(correct(AUTHOR, "Losses")).as("waits").isTrue();

        assertThat(column()).isEqualTo("Thefts");
        assertThat(correcting.proposed(opened()))
                .get()
                .satisfies(proposed -> assertThat(proposed.columns()).hasSize(1));
        assertThat(editing.open(APPROVER)).containsExactly(ID);
        assertThat(editing.differences(ID, Language.EN)).singleElement().satisfies(difference -> {
            assertThat(difference.now()).isEqualTo("As the portal reads it");
            assertThat(difference.then()).isEqualTo("Thefts: Losses / Pertes");
        });
        assertThatThrownBy(() -> editing.approve(ID, AUTHOR)).isInstanceOf(Refusal.class);

        editing.approve(ID, APPROVER);

        assertThat(column()).isEqualTo("Losses");
        assertThat(correcting.proposed(opened())).isEmpty();
        assertThat(deeds())
                .contains(
                        "publication.propose BEGUN figures-1",
                        "publication.propose DONE figures-1",
                        "publication.approve BEGUN figures-1");
    }

    @Test
    void who_corrected_any_of_it_does_not_decide() {
        correct(AUTHOR, "Losses");
        correct(BOTH, "Damages");

        assertThatThrownBy(() -> editing.approve(ID, BOTH)).isInstanceOf(Refusal.class);
        editing.approve(ID, APPROVER);
        assertThat(column()).isEqualTo("Damages");
    }

    @Test
    void what_is_sent_back_is_never_seen_and_its_author_reads_why() {
        correct(AUTHOR, "Losses");
        editing.sendBack(ID, "Not so.", APPROVER);

        assertThat(column()).isEqualTo("Thefts");
        assertThat(opened().publication().proposal().returned()).isEqualTo("Not so.");
        assertThat(correcting.proposed(opened())).isPresent();
    }

    @Test
    void an_administrator_alone_need_not_wait() {
        assertThat(correct(ADMINISTRATOR, "Losses")).as("waits").isFalse();

        assertThat(column()).isEqualTo("Losses");
    }

    @Test
    void of_two_at_once_the_second_is_told() {
        var before = opened();
        correct(AUTHOR, "Losses");

        assertThatThrownBy(() -> correcting.save(before, before.publication().revision(), losses("Other"), AUTHOR))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void what_waits_is_not_settled_by_a_change_of_something_else() {
        correct(AUTHOR, "Losses");
        editing.retitle(ID, "Other figures", ADMINISTRATOR);

        assertThat(column()).isEqualTo("Thefts");
        assertThat(editing.open(APPROVER)).containsExactly(ID);
        editing.approve(ID, APPROVER);
        assertThat(column()).isEqualTo("Losses");
        assertThat(opened().publication().metadata().title().en()).isEqualTo("Other figures");
    }

    /** What the record says of corrections: the action, the phase and the datasets. */
    private static List<String> deeds() {
        var deeds = new ArrayList<String>();
        for (var block : mongo.database().getCollection("audit").find()) {
            block.getList("entries", Document.class).stream()
                    .filter(entry -> entry.get("details", Document.class).containsKey("datasets"))
                    .forEach(entry -> deeds.add(entry.getString("action") + " " + entry.getString("phase") + " "
                            + entry.get("details", Document.class).getString("datasets")));
        }
        return deeds;
    }

    private boolean correct(Viewer by, String name) {
        var opened = opened();
        return correcting.save(opened, opened.publication().revision(), losses(name), by);
    }

    private static TableCorrections losses(String name) {
        return new TableCorrections(
                null,
                null,
                null,
                List.of(new TableCorrections.OfColumn("Thefts", new Bilingual(name, "Pertes"), null, null)),
                "x",
                StatisticsForTests.NOON);
    }

    private String column() {
        return opened().table().columns().get(1).name().en();
    }

    private OpenDataset opened() {
        return room.statistics.of(ID, Viewer.anonymous(StatisticsForTests.NOON)).get(0);
    }

    private static Viewer viewer(String name, Role... roles) {
        return new Viewer(name, Set.of(roles), null, Clearance.ALL, StatisticsForTests.NOON, "");
    }
}
