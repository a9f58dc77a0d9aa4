package ca.liaison.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Language;
import ca.liaison.delivery.returns.SuspensionsForTests;
import ca.liaison.mail.Attachment;
import ca.liaison.mail.ListHeaders;
import ca.liaison.mail.PostmasterForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.testing.ScriptedRelay;
import ca.liaison.testing.ScriptedRelay.Moment;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The door: who is in, where they stand, what comes back, what is forgotten. */
class MailingsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private final MovableClock clock = new MovableClock(NOW);
    private final ScriptedRelay relay = ScriptedRelay.obliging();
    private final LedgerForTests ledger = node(LedgerForTests.COMPOSER);

    private LedgerForTests node(Composer composer) {
        return new LedgerForTests(
                MONGO.shelves(),
                PostmasterForTests.at(relay.port(), 1, Duration.ofSeconds(2), clock),
                clock,
                composer,
                Optional.of("bounce@liaison.example"));
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void one_address_is_one_line_however_often_it_is_named() {
        ledger.mailings.begin(Mailing.fresh("m", "test", Priority.BULK, false));
        var audience = new ArrayList<>(LedgerForTests.audience(1_500));
        audience.add(new Addressee("PERSON1@Police1.example", "Again", Language.FR, null));
        ledger.mailings.plan("m", audience);
        ledger.mailings.plan("m", audience);
        ledger.mailings.plan("m", List.of(new Addressee(" person2@police2.example ", "Again", Language.FR, null)));

        assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.PLANNED, 1_500L);
        assertThat(ledger.mailings.all("m").map(Delivery::address))
                .doesNotHaveDuplicates()
                .hasSize(1_500);
        assertThat(ledger.mailings
                        .line("m", "person1@police1.example")
                        .orElseThrow()
                        .name())
                .isEqualTo("Person 1");
        assertThat(ledger.mailings.lines("m", DeliveryState.PLANNED, 1_490, 100))
                .hasSize(10);
        assertThat(ledger.mailings.lines("m", DeliveryState.ACCEPTED, 0, 100)).isEmpty();
        assertThat(ledger.mailings.lines("m", null, 700, 2))
                .extracting(Delivery::number)
                .containsExactly(700, 701);
        ledger.mailings.planned("m");
        assertThatThrownBy(() -> ledger.mailings.plan("m", audience)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_died_between_the_two_writes_of_a_line_left_nobody_out() {
        ledger.mailings.begin(Mailing.fresh("m", "test", Priority.BULK, false));
        ledger.mailings.plan("m", LedgerForTests.audience(40));
        MONGO.database().getCollection("deliverySheets").deleteMany(new Document());
        ledger.mailings.plan("m", LedgerForTests.audience(40));
        assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.PLANNED, 40L);
    }

    @Test
    void read_before_it_went_out_it_is_opened_when_it_does_and_acknowledged_stays() {
        ledger.mailings.begin(Mailing.fresh("m", "test", Priority.BULK, false));
        ledger.mailings.plan("m", LedgerForTests.audience(3));
        assertThat(ledger.mailings.opened("m", "Person0@police0.example")).isTrue();
        assertThat(ledger.mailings.acknowledged("m", "person1@police1.example")).isTrue();
        assertThat(ledger.mailings.opened("m", "stranger@police.example")).isFalse();
        ledger.mailings.planned("m");
        ledger.workUntilIdle();

        assertThat(relay.received()).hasSize(3);
        assertThat(state(0)).isEqualTo(DeliveryState.OPENED);
        assertThat(state(1)).isEqualTo(DeliveryState.ACKNOWLEDGED);
        assertThat(state(2)).isEqualTo(DeliveryState.ACCEPTED);
        ledger.mailings.acknowledged("m", "person2@police2.example");
        ledger.mailings.opened("m", "person2@police2.example");
        assertThat(state(2)).isEqualTo(DeliveryState.ACKNOWLEDGED);
        assertThat(ledger.mailings.find("m").orElseThrow().progress()).isEqualTo(Progress.COMPLETE);
    }

    @Test
    void what_comes_back_is_known_by_its_postmark_and_nothing_forged_is() {
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(3));
        ledger.workUntilIdle();
        var from = relay.received().get(1).from();
        var postmark = from.substring(from.indexOf('+') + 1, from.lastIndexOf('@'));
        assertThat(from).matches("(?s)MAIL FROM:<bounce\\+[a-z2-7]{28,32}@liaison\\.example>.*");

        assertThat(ledger.mailings.bounced(postmark.toUpperCase(), "5.1.1 No such user"))
                .get()
                .extracting(Delivery::address)
                .isEqualTo(relay.received().get(1).recipient());
        var line =
                ledger.mailings.line("m", relay.received().get(1).recipient()).orElseThrow();
        assertThat(line.state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(line.reply()).isEqualTo("5.1.1 No such user");
        assertThat(ledger.mailings.byPostmark(line.messageId())).isPresent();

        var other = postmark.charAt(9) == 'a' ? 'b' : 'a';
        for (var forged : new String[] {
            null,
            "",
            "x",
            postmark.substring(1),
            postmark.substring(0, 9) + other + postmark.substring(10),
            "a".repeat(29)
        }) {
            assertThat(ledger.mailings.bounced(forged, "5.1.1")).isEmpty();
        }
    }

    @Test
    void without_a_relay_lines_stay_planned_and_can_be_looked_at() {
        var list = new ListHeaders(
                "c.liaison.example", URI.create("https://l.example/h"), URI.create("https://l.example/u"), null);
        var none = new LedgerForTests(MONGO.shelves(), PostmasterForTests.none(clock), clock, new Composer() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Composed compose(Mailing mailing, Delivery line) {
                return line.number() == 1
                        ? new Composed.Suppressed("circulars.released")
                        : new Message(
                                "Été",
                                "Bonjour *vous*",
                                "Pied",
                                List.of(new Attachment("a.pdf", "application/pdf", InputStream::nullInputStream, 12)),
                                list,
                                "TLP:GREEN",
                                null);
            }
        });
        none.begin("m", Priority.URGENT, false, LedgerForTests.audience(2));
        none.workUntilIdle();
        assertThat(none.mailings.counts("m")).containsEntry(DeliveryState.PLANNED, 2L);

        var preview = none.previews.of("m#0").orElseThrow();
        assertThat(preview.subject()).isEqualTo("Été");
        assertThat(preview.headers())
                .contains("Subject: Été", "List-Id: <c.liaison.example>", "Auto-Submitted: auto-generated")
                .anyMatch(line -> line.startsWith("To: Person 0 <person0@police0.example>"));
        assertThat(preview.text()).contains("Bonjour", "TLP:GREEN", "Pied");
        assertThat(preview.html()).contains("<em>vous</em>");
        assertThat(preview.attachments()).containsExactly(new Preview.Attached("a.pdf", "application/pdf", 12));
        assertThat(none.previews.of("m#1").orElseThrow().suppressed()).isEqualTo("circulars.released");
        assertThat(none.previews.of("m#2")).isEmpty();
    }

    @Test
    void an_address_that_is_not_ascii_goes_only_where_the_relay_takes_it() {
        var audience = List.of(
                new Addressee("amélie@police.example", null, Language.FR, null),
                new Addressee("info@exämple.example", null, Language.FR, null),
                new Addressee("no address", null, Language.FR, null),
                new Addressee("a@b.example\r\nRCPT TO:<x@y.example>", null, Language.FR, null));
        ledger.begin("m", Priority.BULK, false, audience);
        ledger.workUntilIdle();
        assertThat(relay.received())
                .extracting(ScriptedRelay.Received::recipient)
                .containsExactly("info@xn--exmple-cua.example");
        assertThat(ledger.mailings.lines("m", DeliveryState.REJECTED, 0, 9)).hasSize(3);

        relay.offersUtf8();
        ledger.begin("n", Priority.BULK, false, audience);
        ledger.workUntilIdle();
        assertThat(relay.received())
                .extracting(ScriptedRelay.Received::recipient)
                .contains("amélie@police.example");
        assertThat(relay.received().stream().filter(one -> one.recipient().startsWith("am")))
                .allSatisfy(one -> assertThat(one.from()).contains("SMTPUTF8"));
    }

    @Test
    void whoever_is_forgotten_leaves_lines_of_nobody() {
        relay.script((moment, recipient) ->
                moment == Moment.RCPT ? "550 5.1.1 <" + recipient + "> unknown" : ScriptedRelay.USUAL);
        ledger.begin("m", Priority.BULK, false, LedgerForTests.audience(3));
        ledger.workUntilIdle();
        assertThat(ledger.data.of("person1@police1.example")).hasSize(1);
        assertThat(ledger.mailings.of("Person1@police1.example", 5)).hasSize(1);

        for (var room : List.of(ledger.data, SuspensionsForTests.data(MONGO.shelves()))) {
            room.erase("person1@police1.example");
            room.erase("person1@police1.example");
        }

        assertThat(ledger.data.of("person1@police1.example")).isEmpty();
        assertThat(ledger.mailings.counts("m")).containsEntry(DeliveryState.REJECTED, 3L);
        for (var collection : MONGO.database().listCollectionNames()) {
            var all = MONGO.database()
                    .getCollection(collection)
                    .find()
                    .map(Object::toString)
                    .into(new ArrayList<>());
            assertThat(all.stream().collect(Collectors.joining()))
                    .as(collection)
                    .doesNotContain("person1@", "Person 1");
        }
    }

    private DeliveryState state(int number) {
        return ledger.mailings.line("m#" + number).orElseThrow().state();
    }
}
