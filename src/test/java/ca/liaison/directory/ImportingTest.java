package ca.liaison.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Refusal;
import ca.liaison.directory.Importing.Effect;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportingTest {

    private static final String BY = "admin@liaison.example";
    private static final String HEAD =
            "\ufeffCourriel;Nom;Organisme;Titre;Téléphone;Langue;Région;Domaines;Contact;24/7\r\n";

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private People people;
    private Importing importing;

    @BeforeEach
    void open() {
        var agencies = new Agencies(MONGO.shelves());
        agencies.add(AnAgency.police("north", "north.example"));
        people = new People(MONGO.shelves());
        importing = new Importing(
                people,
                agencies,
                new Imports(MONGO.shelves()),
                new Vocabulary(Path.of("content")),
                Clock.fixed(Instant.parse("2026-03-01T15:00:00Z"), ZoneOffset.UTC));
    }

    private String receive(String text) {
        return importing.receive(text.getBytes(StandardCharsets.UTF_8), BY);
    }

    @Test
    void what_is_right_is_taken_in_once() {
        var id = receive(HEAD
                + "Amelie.Roy@north.example;Amélie Roy;;Sergente;+1 613 555-0100;fr;Est de l’Ontario;fugitives corruption;oui;oui\r\n"
                + "bob@north.example;Bob;north;;;EN;;;;\r\n");
        assertThat(importing.look(id, BY))
                .extracting(Importing.Outcome::effect)
                .containsExactly(Effect.NEW, Effect.NEW);
        assertThat(people.count("")).as("looking changes nothing").isZero();

        assertThat(importing.confirm(id, BY)).isEqualTo(2);
        assertThat(importing.confirm(id, BY)).isZero();

        var amelie = people.get("amelie.roy@north.example");
        assertThat(amelie.agency()).as("by the domain of the address").isEqualTo("north");
        assertThat(amelie.areas()).containsExactly("fugitives", "corruption");
        assertThat(amelie.roundTheClock()).isTrue();
        assertThat(people.contacts("amelie", Set.of(), "fugitives", 0, 10)).hasSize(1);
        assertThat(people.contacts("", Set.of("south"), null, 0, 10)).isEmpty();
    }

    @Test
    void what_changed_is_told_from_what_is_the_same() {
        importing.confirm(receive(HEAD + "a@north.example;A;;;;EN;;;;\nb@north.example;B;;;;EN;;;;\n"), BY);

        var id = receive(
                HEAD + "a@north.example;A;;;;EN;;;;\nb@north.example;B;;Chief;;EN;;;;\nc@north.example;C;;;;EN;;;;\n");

        assertThat(importing.look(id, BY))
                .extracting(Importing.Outcome::effect)
                .containsExactly(Effect.SAME, Effect.CHANGED, Effect.NEW);
        assertThat(importing.confirm(id, BY)).isEqualTo(2);
        assertThat(people.get("b@north.example").revision())
                .isEqualTo(people.get("a@north.example").revision() + 1);
    }

    @Test
    void whoever_left_is_not_brought_back_by_an_older_list() {
        var file = HEAD + "a@north.example;A;;;;EN;;;oui;\n";
        importing.confirm(receive(file), BY);
        people.left("a@north.example", Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(importing.look(receive(file), BY))
                .extracting(Importing.Outcome::effect)
                .containsExactly(Effect.SAME);
        importing.confirm(receive(file.replace(";A;", ";Aa;")), BY);

        assertThat(people.get("a@north.example").name()).isEqualTo("Aa");
        assertThat(people.contacts("", Set.of(), null, 0, 10)).isEmpty();
    }

    @Test
    void readers_find_those_who_answer_at_any_hour_first() {
        importing.confirm(
                receive(
                        HEAD
                                + "a@north.example;A;;;;EN;;;oui;\nz@north.example;Z;;;+1 613 555-0101;EN;;;oui;oui\nn@north.example;N;;;;EN;;;non;\n"),
                BY);

        assertThat(people.contacts("", Set.of("north"), null, 0, 10))
                .extracting(Person::name)
                .containsExactly("Z", "A");
        assertThat(people.countContacts("", Set.of("north"), "fugitives")).isZero();
    }

    @Test
    void every_wrong_line_says_why_and_nothing_is_taken_in_until_all_are_right() {
        var id = receive(
                HEAD
                        + "not-an-address;A;north;;;EN;;;;\nb@elsewhere.example;B;;;;EN;;;;\nc@north.example;;north;;call me;DE;;nothing-like-it;;oui\n"
                        + "d@north.example;D;;;;EN;;;;\nD@north.example;D again;;;;EN;;;;\n=cmd|x@north.example;E;north;;;EN;;;;\n");

        var outcomes = importing.look(id, BY);
        assertThat(outcomes)
                .extracting(Importing.Outcome::effect)
                .containsExactly(Effect.WRONG, Effect.WRONG, Effect.WRONG, Effect.NEW, Effect.WRONG, Effect.NEW);
        assertThat(outcomes).extracting(Importing.Outcome::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(outcomes.get(2).complaints())
                .extracting(complaint -> complaint.field())
                .containsExactly("personName", "phone", "personLanguage", "areas");
        assertThatThrownBy(() -> importing.confirm(id, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
        assertThat(people.count("")).isZero();
    }

    @Test
    void what_is_no_file_of_people_is_refused() {
        for (var text :
                new String[] {"", "a;b\n1;2", "email,name,email\n", "email;nothing\n", HEAD + "\"never closed"}) {
            assertThatThrownBy(() -> receive(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(400));
        }
        assertThatThrownBy(() ->
                        receive("email,name,language\n" + "a@north.example,A,EN\n".repeat(Importing.MOST_ROWS + 1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("web.csv.tooLong"));
    }

    @Test
    void only_who_sent_a_file_may_confirm_it() {
        var id = receive(HEAD + "a@north.example;A;;;;EN;;;;\n");
        assertThatThrownBy(() -> importing.confirm(id, "other@liaison.example")).isInstanceOf(NotInTheDirectory.class);
    }

    @Test
    void five_thousand_people_are_taken_in() {
        var file = new StringBuilder("email,name,language\n");
        for (int number = 0; number < Importing.MOST_ROWS; number++) {
            file.append("p")
                    .append(number)
                    .append("@north.example,Person ")
                    .append(number)
                    .append(",EN\n");
        }
        assertThat(importing.confirm(receive(file.toString()), BY)).isEqualTo(Importing.MOST_ROWS);
        assertThat(people.found("person 4999", 0, 10)).hasSize(1);
    }

    /** MongoDB itself refuses to look for more than so much; the embedded store would not. */
    @Test
    void nobody_is_looked_for_by_more_words_than_a_name_has() {
        importing.confirm(receive(HEAD + "a@north.example;" + "y".repeat(100) + ";;;;EN;;;;\n"), BY);

        assertThat(people.found("y".repeat(60_000), 0, 10)).hasSize(1);
        assertThat(people.found("y".repeat(99) + "z".repeat(60_000), 0, 10)).isEmpty();
    }
}
