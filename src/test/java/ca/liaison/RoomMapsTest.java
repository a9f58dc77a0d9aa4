package ca.liaison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The map on the wall of each room says which rooms it uses and who uses it, and is right. */
@AnalyzeClasses(
        packages = {"ca.liaison", "gg.jte.generated"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class RoomMapsTest {

    private static final String ROOT = "ca.liaison";
    private static final Path SOURCES = Path.of("src/main/java/ca/liaison");

    @ArchTest
    static void every_room_has_a_map_that_says_what_it_uses_and_who_uses_it(JavaClasses house) throws IOException {
        var uses = uses(house);
        var usedBy = turned(uses);
        var wrong = new TreeMap<String, String>();
        for (var room : uses.keySet()) {
            var line = "<p>May use: " + names(uses.get(room)) + ". Used by: "
                    + names(usedBy.getOrDefault(room, Set.of())) + ".";
            var map = SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java");
            var said = Files.exists(map) ? Files.readString(map).replaceAll("\\s*\\n \\* ?", " ") : "";
            if (!said.contains(line)) {
                wrong.put(room, line);
            }
        }
        assertThat(wrong).as("what the maps should say").isEmpty();
    }

    /** By room, without the root, which everybody may use. */
    private static Map<String, Set<String>> uses(JavaClasses house) {
        var uses = new TreeMap<String, Set<String>>();
        for (JavaClass type : house) {
            if (isRoom(type)) {
                var of = uses.computeIfAbsent(room(type), any -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(RoomMapsTest::isRoom)
                        .map(RoomMapsTest::room)
                        .filter(other -> !other.equals(room(type)))
                        .forEach(of::add);
            }
        }
        return uses;
    }

    private static Map<String, Set<String>> turned(Map<String, Set<String>> uses) {
        var usedBy = new TreeMap<String, Set<String>>();
        uses.forEach((room, others) -> others.forEach(
                other -> usedBy.computeIfAbsent(other, any -> new TreeSet<>()).add(room)));
        return usedBy;
    }

    private static boolean isRoom(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }

    private static String names(Set<String> rooms) {
        return rooms.isEmpty() ? "nobody" : rooms.stream().collect(joining(", "));
    }
}
