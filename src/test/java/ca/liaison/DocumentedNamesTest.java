package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the documents and the maps of the rooms name as a class is one. */
class DocumentedNamesTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern IN_DOCUMENT = Pattern.compile("`([A-Z][a-z]+(?:[A-Z]\\w*)?)`");
    private static final Pattern IN_MAP = Pattern.compile("\\{@code ([A-Z][a-z]+(?:[A-Z]\\w*)?)}");

    @Test
    void every_class_that_a_document_names_is_there() throws IOException {
        var known = classes();
        var unknown = new TreeSet<String>();
        for (var document : List.of("architecture", "contributing", "decisions", "glossary")) {
            var text = Files.readString(Path.of("src/docs", document + ".md"));
            unknown.addAll(unknown(IN_DOCUMENT, text, known));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_class_that_a_map_names_is_there() throws IOException {
        var known = classes();
        var unknown = new TreeSet<String>();
        try (var maps = Files.walk(JAVA)) {
            for (var map :
                    maps.filter(file -> file.endsWith("package-info.java")).toList()) {
                unknown.addAll(unknown(IN_MAP, Files.readString(map), known));
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static Set<String> unknown(Pattern pattern, String text, Set<String> known) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> classes() throws IOException {
        try (var product = Files.walk(JAVA);
                var tests = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(product, tests)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
