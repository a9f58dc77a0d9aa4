package ca.liaison.lists;

import static ca.liaison.lists.Enrolling.Effect.ADDED;
import static ca.liaison.lists.Enrolling.Effect.DOUBLE;
import static ca.liaison.lists.Enrolling.Effect.LEFT;
import static ca.liaison.lists.Enrolling.Effect.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Refusal;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.Race;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnrollingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T15:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private ListsForTests office;

    @BeforeEach
    void open() {
        office = new ListsForTests(MONGO.shelves(), CLOCK);
    }

    private MemberFile file(String text) {
        return MemberFile.read(text.getBytes(StandardCharsets.UTF_8), office.enrolling.checking());
    }

    @Test
    void a_file_is_read_with_its_mark_its_columns_in_any_order_and_either_language() {
        var file = file("\ufeffNom;Courriel;Langue\r\nÉlise Roy;elise@x.ca;FR\r\nBob;BOB@x.ca;\r\n");

        assertThat(file.isWrong()).isFalse();
        assertThat(file.people()).extracting(Subscriber::email).containsExactly("elise@x.ca", "bob@x.ca");
        assertThat(file.people()).extracting(Subscriber::name).containsExactly("Élise Roy", "Bob");
    }

    @Test
    void every_wrong_line_is_told_with_its_number_and_column() {
        var file = file("email,name,language,agency\nana,Ana,en,\nbob@x.ca,Bob,de,\ncleo@x.ca,Cleo,fr,nobody\n");

        assertThat(file.complaints())
                .extracting(complaint -> complaint.field())
                .containsExactly("rows[2].email", "rows[3].language", "rows[4].agency");
    }

    @Test
    void a_file_without_addresses_is_refused() {
        assertThatThrownBy(() -> file("name\nAna\n")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> file("")).isInstanceOf(Refusal.class);
    }

    @Test
    void looking_changes_nothing_and_says_what_adding_does() {
        var list = office.with("a", Joining.OPEN, "there@x.ca", "gone@x.ca");
        office.leave(list, "gone@x.ca");
        var people = file("email\nnew@x.ca\nthere@x.ca\ngone@x.ca\nNEW@x.ca\n").people();

        assertThat(office.enrolling.look(list, people)).containsExactly(ADDED, THERE, LEFT, DOUBLE);
        assertThat(office.subscribers.find("new@x.ca")).isEmpty();
        assertThat(office.enrolling.add(list, people, "office@x.ca", "import"))
                .containsExactly(ADDED, THERE, LEFT, DOUBLE);
        assertThat(office.subscribers
                        .find("new@x.ca")
                        .orElseThrow()
                        .on("a")
                        .orElseThrow()
                        .consent())
                .isEqualTo(new Consent(CLOCK.instant(), "office@x.ca", "import", null, null));
        assertThat(office.enrolling.add(list, people, "office@x.ca", "import"))
                .as("again")
                .containsExactly(THERE, THERE, LEFT, DOUBLE);
    }

    @Test
    void many_who_add_the_same_people_at_once_lose_nothing() throws Exception {
        var lists = IntStream.range(0, 16)
                .mapToObj(number -> office.with("list-" + number, Joining.OFFICE))
                .toList();
        var people = IntStream.range(0, 50)
                .mapToObj(number -> new Subscriber("p" + number + "@x.ca", 0, null, null, null, List.of()))
                .toList();

        var added = Race.won(number -> office.enrolling.add(lists.get(number), people, "office@x.ca", "office").stream()
                .allMatch(ADDED::equals));

        assertThat(added).isEqualTo(16);
        assertThat(lists)
                .allSatisfy(list -> assertThat(office.subscribers.count(list.id(), Subscription.Status.MEMBER))
                        .isEqualTo(50));
    }
}
