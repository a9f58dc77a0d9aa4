package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(,[a-z]+)?");

    static Stream<String> rooms() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_(en|fr)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void both_languages_say_the_same_things(String room) throws IOException {
        var english = read(room, "en");
        var french = read(room, "fr");

        assertThat(french.keySet()).isEqualTo(english.keySet()).allMatch(key -> key.startsWith(room + "."));
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(french.values()).noneMatch(String::isBlank);
        english.forEach((key, words) ->
                assertThat(placeholders(french.get(key))).as(key).isEqualTo(placeholders(words)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void french_is_set_as_in_canada(String room) throws IOException {
        read(room, "fr").forEach((key, words) -> {
            var sentence = words.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}|https?:|urn:|TLP:", "");
            assertThat(sentence)
                    .as(key)
                    .doesNotContainPattern("[^\\u00a0\\d](:|%|\\$)(\\s|$)")
                    .doesNotContainPattern("\\s[;!?]")
                    .doesNotContainPattern("«(?!\\u00a0)|(?<!\\u00a0)»");
        });
    }

    @Test
    void numbers_choose_the_right_form_in_each_language() {
        assertThat(Messages.text(Language.EN, "web.results", 0)).isEqualTo("No publications");
        assertThat(Messages.text(Language.EN, "web.results", 1234)).isEqualTo("1,234 publications");
        assertThat(Messages.text(Language.FR, "web.results", 1)).isEqualTo("1 publication");
        assertThat(Messages.text(Language.FR, "web.results", 1234)).isEqualTo("1\u00a0234 publications");
    }

    private static TreeSet<String> placeholders(String words) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(words).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static TreeMap<String, String> read(String room, String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(room + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }
}
