package ca.liaison.publications.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.accounts.ApproversForTests;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.mail.OutboxForTests;
import ca.liaison.mail.Posted;
import ca.liaison.publications.PublicationId;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.web.SiteForTests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReleaseLettersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    @Test
    void an_approver_is_written_to_in_the_language_of_the_directory_or_else_in_both() {
        var shelves = MONGO.shelves();
        var people = new People(shelves);
        people.add(Person.named("fr@police.example", "Jo Test", "rcmp", Language.FR, LocalDate.of(2026, 1, 1)));
        ApproversForTests.add("fr@police.example", shelves, CLOCK);
        ApproversForTests.add("unknown@police.example", shelves, CLOCK);
        var outbox = OutboxForTests.in(shelves, CLOCK);

        new ReleaseLetters(ApproversForTests.on(shelves, CLOCK), people, outbox, SiteForTests.site())
                .asked(ReleaseRequest.open(
                        "1",
                        new PublicationId("p"),
                        "reader@police.example",
                        Language.EN,
                        "rcmp",
                        "A case.",
                        CLOCK.instant()));

        var letters = outbox.latest(0, 10).stream().collect(Collectors.toMap(Posted::to, Function.identity()));
        assertThat(letters.get("fr@police.example").text())
                .contains("/fr/publier/")
                .doesNotContain("/en/publish/");
        assertThat(letters.get("unknown@police.example").text()).contains("/fr/publier/", "/en/publish/");
        assertThat(letters.get("unknown@police.example").subject()).contains(" / ");
    }
}
