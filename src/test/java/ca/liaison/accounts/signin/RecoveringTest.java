package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.accounts.SealingForTests;
import ca.liaison.mail.OutboxForTests;
import ca.liaison.testing.MongoInMemory;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecoveringTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private static final String NEW = "seven lemons climb a ladder";

    private APortal portal;
    private Recovering recovering;

    @BeforeEach
    void open() {
        portal = new APortal(MONGO.shelves());
        recovering = portal.recovering;
    }

    @Test
    void a_link_works_once_and_ends_every_session() {
        var reader = portal.reader();
        var session = portal.signIn(reader).token();
        var link = ask(reader.email()).get(0);
        assertThat(recovering.recover(link, NEW)).isTrue();
        assertThat(recovering.recover(link, "another one that is long")).isFalse();
        assertThat(recovering.holder(link)).isEmpty();
        assertThat(portal.holder(session)).isEmpty();
        assertThat(MONGO.database()
                        .getCollection("outbox")
                        .find(Filters.regex("_id", "^changed/"))
                        .into(new ArrayList<Document>()))
                .as("told about it")
                .hasSize(1);
        assertThat(portal.signingIn.byPassphrase(reader.email(), NEW, APortal.HOME))
                .isPresent();
        assertThat(portal.signingIn.byPassphrase(reader.email(), APortal.PASSPHRASE, APortal.HOME))
                .isEmpty();
    }

    @Test
    void a_link_is_good_for_half_an_hour() {
        var link = ask(portal.reader().email()).get(0);
        portal.clock.move(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(recovering.holder(link)).isPresent();
        portal.clock.move(Duration.ofSeconds(1));
        assertThat(recovering.recover(link, NEW)).isFalse();
    }

    @Test
    void the_second_factor_stays() {
        var author = portal.author();
        portal.app(author);
        recovering.recover(ask(author.email()).get(0), NEW);
        assertThat(portal.signingIn
                        .byPassphrase(author.email(), NEW, APortal.HOME)
                        .orElseThrow()
                        .half())
                .isTrue();
    }

    @Test
    void who_has_no_account_or_a_disabled_one_gets_no_letter_and_nobody_gets_many() {
        assertThat(ask("nobody@police.example")).isEmpty();
        assertThat(ask("no address")).isEmpty();
        var reader = portal.reader();
        for (int times = 0; times < 5; times++) {
            ask(reader.email());
        }
        assertThat(letters(reader.email())).hasSize(3);
        portal.agencyIsGood = false;
        assertThat(recovering.holder(letters(reader.email()).get(0))).isEmpty();
    }

    @Test
    void what_is_asked_for_nobody_is_not_kept() {
        for (int number = 0; number < 20; number++) {
            ask("nobody" + number + "@police.example");
        }
        assertThat(MONGO.database().getCollection("recoveries").countDocuments())
                .isZero();
        for (int number = 0; number < 1_100; number++) {
            recovering.ask("nobody" + number + "@police.example", Language.EN);
        }
        assertThat(MONGO.database().getCollection("recoveries").countDocuments())
                .isEqualTo(1_000);
    }

    @Test
    void made_up_links_are_nobodys() {
        var link = ask(portal.reader().email()).get(0);
        for (var other :
                List.of("", ".", "a.b", link + "x", link.replace('.', ' '), link.substring(0, link.indexOf('.') + 1))) {
            assertThat(recovering.holder(other)).isEmpty();
        }
    }

    private List<String> ask(String email) {
        recovering.ask(email, Language.EN);
        var more = recovering.doOne();
        while (more) {
            more = recovering.doOne();
        }
        return letters(email);
    }

    /** The links that were sent to somebody. */
    private static List<String> letters(String email) {
        return MONGO
                .database()
                .getCollection("outbox")
                .find(Filters.eq("to", email))
                .into(new ArrayList<Document>())
                .stream()
                .filter(letter -> letter.getString("_id").startsWith("recovery/"))
                .map(letter -> {
                    var link = Pattern.compile("/sign-in/recovery/(\\S+)")
                            .matcher(OutboxForTests.whole(
                                    MONGO.shelves(), letter.getString("_id"), SealingForTests.envelope()));
                    assertThat(link.find()).isTrue();
                    return link.group(1);
                })
                .toList();
    }
}
