package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting that code or server configuration reads stands in the README, and no other. */
class ReadmeSettingsTest {

    private static final String NAME = "((?:LIAISON|MONGODB|SMTP|IMAP|BOUNCE|INTAKE|OIDC|EXTRACT|CLAMD)_[A-Z_]+)";
    private static final Pattern IN_CODE = Pattern.compile("\"" + NAME + "\"");
    private static final Pattern IN_SERVER = Pattern.compile("\\$\\{(?:env\\.)?" + NAME + "[:}]");
    private static final Pattern IN_TABLE = Pattern.compile("`" + NAME + "`");

    /** One is for tests, of an extraction process that misbehaves; the other comes with the build. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("EXTRACT_MAIN", "LIAISON_VERSION");

    @Test
    void every_setting_stands_in_the_readme_and_no_other() throws IOException {
        var read = names(IN_CODE, files(Path.of("src/main/java")));
        read.addAll(names(IN_SERVER, files(Path.of("wildfly-config"))));
        read.removeAll(NOT_FOR_PEOPLE);
        var told = names(
                IN_TABLE,
                Files.readAllLines(Path.of("README.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(0, line.indexOf('|', 2))));
        assertThat(told).isEqualTo(read);
    }

    private static Stream<String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream().map(ReadmeSettingsTest::text);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, Stream<String> texts) {
        var names = new TreeSet<String>();
        texts.forEach(text -> pattern.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }
}
