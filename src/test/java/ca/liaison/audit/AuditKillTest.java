package ca.liaison.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deed and its entry do not come apart, whenever the process is killed. */
class AuditKillTest {

    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    private final List<String> seeds = new ArrayList<>();

    @Test
    void every_change_has_its_entry_and_every_entry_tells_how_it_ended() throws Exception {
        try (var store = StoreForTests.in(folder.resolve("store"))) {
            seeds.add(new AuditForTests(new Shelves(store.client().getDatabase("liaison")), folder, Clock.systemUTC())
                    .trail.newKey(new AnAuditor()));
        }
        var moments = new Random(8);
        var answered = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            answered.addAll(changeAndKill("r" + round, 20 + moments.nextInt(300)));
            try (var store = StoreForTests.in(folder.resolve("store"))) {
                assertNothingCameApart(store.client().getDatabase("liaison"), answered);
            }
        }
    }

    private void assertNothingCameApart(MongoDatabase database, List<String> answered) {
        var audit = new AuditForTests(new Shelves(database), folder, Clock.systemUTC());
        new Settling(
                        audit.blocks,
                        audit.chain,
                        audit.names,
                        () -> Stream.of((deed, at) -> Optional.of(database.getCollection("things")
                                        .find(Filters.eq(deed.thing()))
                                        .first()
                                != null)))
                .settle();
        var entries = entries(audit);
        var begun = of(entries, Phase.BEGUN);
        var done = of(entries, Phase.DONE);
        var changed = database.getCollection("things")
                .find()
                .batchSize(1000)
                .map(thing -> thing.getString("_id"))
                .into(new HashSet<>());

        assertThat(begun).as("nothing is changed that was not entered before").containsAll(changed);
        assertThat(done).as("entered as done is what was done").containsExactlyInAnyOrderElementsOf(changed);
        assertThat(begun.size())
                .as("every beginning has one end")
                .isEqualTo(done.size() + of(entries, Phase.UNDONE).size());
        assertThat(of(entries, Phase.NOTED)).as("what was answered is noted").containsAll(answered);
        assertThat(audit.verify(new Proof(seeds, List.of(), 0)).troubles()).isEmpty();
        assertThat(audit.verify(new Proof(seeds, List.of(), 0)).chains().get(0))
                .satisfies(chain -> assertThat(chain.proven())
                        .as("all but the one that told of the key")
                        .isEqualTo(chain.sealed() - 1)
                        .isPositive());
        assertThat(audit.chain.head().entry())
                .as("this machine remembers how far it went")
                .isEqualTo(audit.seals.known().head().orElseThrow().entry());
    }

    private static List<Entry> entries(AuditForTests audit) {
        var entries = new ArrayList<Entry>();
        for (long number = 1; number <= audit.chain.head().block(); number++) {
            entries.addAll(
                    audit.blocks.find(audit.chain.name(), number).orElseThrow().entries());
        }
        return entries;
    }

    private static List<String> of(List<Entry> entries, Phase phase) {
        return entries.stream()
                .filter(entry -> entry.phase() == phase)
                .map(Entry::thing)
                .collect(Collectors.toList());
    }

    private List<String> changeAndKill(String round, int afterAnswers) throws IOException, InterruptedException {
        var output = folder.resolve(round + ".txt");
        var changer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Changer.class.getName(),
                        folder.toString(),
                        round)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (answeredIn(output).size() < afterAnswers && changer.isAlive()) {
                Thread.sleep(5);
            }
        } finally {
            changer.destroyForcibly().waitFor(); // SIGKILL
        }
        assertThat(answeredIn(output)).hasSizeGreaterThanOrEqualTo(afterAnswers);
        return answeredIn(output);
    }

    /** The last line may be cut. */
    private static List<String> answeredIn(Path output) throws IOException {
        var said = Files.readString(output);
        return said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("answered "))
                .map(line -> line.substring(9))
                .toList();
    }
}
