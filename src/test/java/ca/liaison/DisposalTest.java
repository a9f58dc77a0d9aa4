package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of src/docs/disposal.md names everything that deletes, and what it says to wait for a right clock does. */
class DisposalTest {

    private static final Pattern DELETES =
            Pattern.compile("\\.(?:deleteMany|deleteOne|findOneAndDelete)\\(|Files\\.delete(?:IfExists)?\\(");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern WAITS = Pattern.compile("^waits \\(`([A-Z][A-Za-z]+)`\\)");
    private static final Pattern DISPOSES = Pattern.compile("boolean disposes\\(\\) \\{\\s+return true;");

    private final Map<String, String> sources = sources();
    private final String list = Files.readString(Path.of("src/docs/disposal.md"));

    DisposalTest() throws IOException {
        // both are read
    }

    @Test
    void every_class_that_deletes_is_listed_and_nothing_else_is() {
        var deleting = sources.entrySet().stream()
                .filter(source -> DELETES.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var listed = ROW.matcher(list)
                .results()
                .flatMap(row -> NAMED.matcher(row.group(2)).results())
                .map(named -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).containsExactlyElementsOf(deleting);
    }

    @Test
    void what_is_said_to_wait_does_and_whatever_waits_is_said_to() {
        var waiting = ROW.matcher(list)
                .results()
                .flatMap(row -> WAITS.matcher(row.group(4)).results())
                .map(waits -> waits.group(1))
                .collect(Collectors.toSet());

        assertThat(waiting)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                isDisposing(name) || sources.get(name).contains("time.isInDoubt()"))
                        .as(name)
                        .isTrue());
        assertThat(waiting)
                .containsAll(sources.keySet().stream().filter(this::isDisposing).collect(Collectors.toSet()));
    }

    @Test
    void every_rule_says_whether_it_waits() {
        assertThat(ROW.matcher(list).results().skip(1))
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(row.group(4))
                        .matches(text -> Set.of("waits", "goes on", "by hand", "not by the clock", "judged by").stream()
                                .anyMatch(text::startsWith)));
    }

    private boolean isDisposing(String name) {
        return DISPOSES.matcher(sources.get(name)).find();
    }

    /** Where two rooms have a class of one name, both texts in a row. */
    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            DisposalTest::text,
                            String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
