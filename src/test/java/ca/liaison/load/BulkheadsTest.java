package ca.liaison.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All bulkheads of the portal together, against what the README says of them and what the server has. */
class BulkheadsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| ([^|]+?) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) s \\|");
    private static final Pattern THREADS = Pattern.compile("name=task-max-threads, value=(\\d+)\\)");
    /**
     * For all that costs little, where an honest page always finds one, and for bodies that are longer than what the
     * gate reads.
     */
    private static final int LEFT = 32 + 36;

    private static List<JavaClass> classes;
    private static List<Bulkhead> bulkheads;

    @BeforeAll
    static void find() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ca.liaison").stream()
                        .filter(type -> type.isAssignableTo(Bulkhead.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .toList();
        bulkheads = classes.stream().map(BulkheadsTest::made).toList();
    }

    private static Bulkhead made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Bulkhead) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName() + " cannot be made without a server", e);
        }
    }

    @Test
    void each_is_a_bean_that_there_is_once() {
        assertThat(classes)
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(type.isAnnotatedWith(ApplicationScoped.class))
                        .as(type.getName())
                        .isTrue());
        assertThat(bulkheads).extracting(Bulkhead::name).doesNotHaveDuplicates();
    }

    @Test
    void the_readme_names_each_with_its_sizes_and_no_other() throws IOException {
        var told = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> "| %s | %s | %s | %s | %s s |"
                        .formatted(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                .toList();
        var there = bulkheads.stream()
                .sorted(Comparator.comparing(Bulkhead::name))
                .map(one -> "| %s | %d | %d | %d | %d s |"
                        .formatted(
                                one.name(),
                                one.places(),
                                one.each(),
                                one.line(),
                                one.patience().toSeconds()))
                .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void all_of_them_full_leave_threads_for_everything_else() throws IOException {
        var limits = THREADS.matcher(Files.readString(Path.of("wildfly-config", "30-limits.cli")));

        assertThat(limits.find()).isTrue();
        assertThat(bulkheads.stream().mapToInt(Bulkhead::threads).sum())
                .isLessThanOrEqualTo(Integer.parseInt(limits.group(1)) - LEFT);
    }

    @Test
    void nobody_alone_takes_all_places() {
        assertThat(bulkheads)
                .allSatisfy(one -> assertThat(one.each()).as(one.name()).isBetween(1, Math.max(1, one.places() / 2)));
    }
}
