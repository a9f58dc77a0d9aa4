package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checklist of src/docs/asvs.md names tests that are there, and leaves no line without a proof or a reason. */
class AsvsTest {

    private static final Path CHECKLIST = Path.of("src/docs/asvs.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d[^|]*)\\|[^|]+\\|([^|]*)\\|$");

    @Test
    void every_test_it_names_is_there() throws IOException {
        var missing = new ArrayList<String>();
        NAMED.matcher(Files.readString(CHECKLIST)).results().forEach(named -> {
            if (!isThere(named.group(1), named.group(2))) {
                missing.add(named.group());
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void every_line_has_a_proof_or_a_reason() throws IOException {
        var rows = ROW.matcher(Files.readString(CHECKLIST)).results().toList();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row.group(2).strip()).as(row.group(1)).hasSizeGreaterThan(8));
    }

    private static boolean isThere(String type, String method) {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files
                    .filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .map(AsvsTest::read)
                    .toList()
                    .stream()
                    .anyMatch(source -> method == null
                            || Pattern.compile("\\b" + method + "\\b *[(=]")
                                    .matcher(source)
                                    .find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
