package ca.liaison.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.liaison.delivery.returns.Return.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports of some sixty mail systems, which lie beside the project; skipped where they do not. */
class RealReturnsTest {

    private static final Pattern FIELD =
            Pattern.compile("(?mi)^(?:Original|Final)-Recipient: *rfc822; *<?(\\S+@[^\\s>]+)>?\\s*$");

    private record Expected(String file, int recipients, List<String> kinds, List<Boolean> permanent) {}

    /** Its reporter left out to whom the message was. */
    private static final Set<String> NAMES_NOBODY = Set.of("arf-15.eml");

    private static Path folder;
    private static final Map<String, Expected> EXPECTED = new TreeMap<>();
    private static final Map<String, List<Return>> READ = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        folder = Path.of(System.getProperty("liaison.corpus", "../shared/corpus"))
                .toAbsolutePath()
                .normalize()
                .resolve("bounces");
        assumeTrue(Files.isReadable(folder.resolve("BOUNCES.tsv")), "no real reports at " + folder);
        Files.readAllLines(folder.resolve("BOUNCES.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(c -> EXPECTED.put(
                        c[0],
                        new Expected(
                                c[0],
                                Integer.parseInt(c[1]),
                                List.of(c[4].split(";", -1)),
                                Arrays.stream(c[5].split(";", -1))
                                        .map("1"::equals)
                                        .toList())));
        var reader = new ReturnReader(new ReturnAddress(Optional.empty()));
        try (var all = Files.list(folder)) {
            for (var file : all.filter(one -> one.toString().endsWith(".eml")).toList()) {
                READ.put(file.getFileName().toString(), reader.read(Files.readAllBytes(file)));
            }
        }
    }

    @Test
    void everyone_who_is_named_is_found() {
        List<String> wrong = new ArrayList<>();
        EXPECTED.values().forEach(expected -> {
            var found =
                    READ.get(expected.file()).stream().map(Return::recipient).toList();
            if (!NAMES_NOBODY.contains(expected.file())
                    && (found.size() < expected.recipients() || found.contains(null))) {
                wrong.add(expected.file() + " names " + expected.recipients() + ", found " + found);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Who is named in the field that RFC 3464 has for it, is who failed. */
    @Test
    void the_field_for_the_recipient_is_believed() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (var expected : EXPECTED.values()) {
            var text = Files.readString(folder.resolve(expected.file()), StandardCharsets.ISO_8859_1);
            var named = FIELD.matcher(text)
                    .results()
                    .map(field -> field.group(1).toLowerCase(Locale.ROOT).replace("\"", ""))
                    .toList();
            if (!named.isEmpty()) {
                all++;
                if (READ.get(expected.file()).stream().noneMatch(one -> named.contains(one.recipient()))) {
                    wrong.add(expected.file() + " names " + named);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(all).isGreaterThan(80);
    }

    @Test
    void what_is_permanent_is_told_from_what_is_not() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (var expected : EXPECTED.values()) {
            var found = READ.get(expected.file());
            for (int i = 0; i < expected.recipients(); i++) {
                all++;
                boolean permanent = i < found.size() && found.get(i).permanent();
                if (permanent != expected.permanent().get(i)) {
                    wrong.add(expected.file() + " " + expected.kinds().get(i) + " " + permanent + " "
                            + (i < found.size() ? found.get(i) : null));
                }
            }
        }
        System.out.println("returns: permanent or not is wrong of " + wrong.size() + " of " + all);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 50);
    }

    @Test
    void nothing_that_is_no_failure_is_counted_as_one() {
        assertThat(READ).isNotEmpty().allSatisfy((file, found) -> {
            if (file.startsWith("is-not-bounce")) {
                assertThat(found).as(file).isEmpty();
            } else if (file.startsWith("arf-")) {
                assertThat(found)
                        .as(file)
                        .isNotEmpty()
                        .allMatch(one -> one.kind() == Kind.COMPLAINT && !one.permanent());
            } else if (file.startsWith("rfc3834-")) {
                assertThat(found).as(file).allMatch(one -> one.kind() == Kind.AUTO_REPLY);
            }
        });
    }
}
