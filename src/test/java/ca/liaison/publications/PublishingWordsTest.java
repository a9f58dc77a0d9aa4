package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.extraction.Reason;
import ca.liaison.extraction.TextWarning;
import ca.liaison.identity.Category;
import ca.liaison.web.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"labels", "publications", "ingestion", "files", "store"})
    void both_languages_say_the_same_things(String room) throws IOException {
        assertThat(words(room, "fr").stringPropertyNames())
                .isEqualTo(words(room, "en").stringPropertyNames())
                .isNotEmpty();
    }

    @Test
    void every_constant_that_people_see_has_a_name() {
        Stream.of(Kind.values(), State.values(), Category.values(), Reason.values(), TextWarning.values())
                .flatMap(Stream::of)
                .forEach(constant ->
                        assertThat(Labels.of((Enum<?>) constant).fr()).isNotBlank());
        for (var state : ca.liaison.publications.ingestion.Ingestion.State.values()) {
            assertThat(Messages.text(Language.FR, "labels.ingestion.state." + state.name()))
                    .isNotBlank();
        }
    }

    @Test
    void arguments_stand_where_they_belong() {
        assertThat(Messages.text(Language.FR, "ingestion.content.troubles", 1))
                .isEqualTo("Un dossier de contenu n’a pas pu être traité");
        assertThat(Messages.text(Language.EN, "ingestion.content.troubles", 3))
                .isEqualTo("3 folders of the content could not be taken in");
        assertThat(Messages.text(Language.FR, "publications.metadata.unknown", "x"))
                .isEqualTo("«\u00a0x\u00a0» ne fait pas partie des valeurs permises ici.");
    }

    private static Properties words(String room, String language) throws IOException {
        var words = new Properties();
        try (var file = Messages.class.getResourceAsStream("/messages/" + room + "_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
