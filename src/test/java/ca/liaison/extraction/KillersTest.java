package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that take their process down: each ends with its reason, and the next file is read. */
@Timeout(60)
class KillersTest {

    private static final Duration TIME = Duration.ofSeconds(6);

    @TempDir
    Path folder;

    private Extractor extractor;
    private Setup setup;

    @BeforeEach
    void start() {
        setup = Extractors.withMain(
                Extractors.with(Extractors.setup(), 1, TIME, "128m"), "ca.liaison.extraction.worker.MisbehavingWorker");
        extractor = new Extractor(setup);
    }

    @AfterEach
    void stop() {
        extractor.close();
        assertThat(setup.scratch()).doesNotExist();
    }

    @Test
    void an_endless_loop_is_a_timeout() throws IOException {
        var read = killed(
                "<write element='p'>before the loop it said this</write><hang millis='600000' heavy='true' pulse_millis='100'/>");

        assertThat(read.reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void sleeping_for_ever_is_a_timeout_within_two_seconds_of_the_limit() throws IOException {
        lives();
        var start = System.nanoTime();

        assertThat(read("<hang millis='600000'/>").reason()).isEqualTo(Reason.TIMEOUT);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME.plusSeconds(2));
    }

    @Test
    void a_full_heap_is_memory() throws IOException {
        assertThat(killed("<oom/>").reason()).isEqualTo(Reason.MEMORY);
    }

    @Test
    void a_process_that_somebody_kills_is_a_crash_and_not_memory() throws IOException {
        var others = ProcessHandle.current().children().map(ProcessHandle::pid).toList();
        var ended = extractor.extract(
                mock("<write element='p'>words</write><hang millis='600000'/>"), "killed.xml", 0, new Receiver() {
                    @Override
                    public void begun(Facts soFar) {
                        ProcessHandle.current()
                                .children()
                                .filter(child -> !others.contains(child.pid()))
                                .forEach(ProcessHandle::destroyForcibly);
                    }

                    @Override
                    public void part(Part part) {
                        // what it says before it dies is of no account here
                    }
                });

        assertThat(ended).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.CRASH);
            assertThat(failed.detail()).contains("137");
        });
        lives();
    }

    @Test
    void a_full_stack_is_a_crash() throws IOException {
        assertThat(killed("<recurse/>").reason()).isEqualTo(Reason.CRASH);
    }

    @Test
    void an_exit_is_a_crash() throws IOException {
        assertThat(killed("<system_exit/>").reason()).isEqualTo(Reason.CRASH);
    }

    @Test
    void two_thousand_million_characters_are_over_the_limit() throws IOException {
        var read = killed(
                "<write element='p' times='20000000'>" + "a hundred characters of something ".repeat(3) + "</write>");

        assertThat(read.reason()).isEqualTo(Reason.LIMIT);
        assertThat(read.parts).isNotEmpty();
        assertThat(read.facts().warnings()).contains(TextWarning.PARTIAL);
    }

    @Test
    void printing_does_not_disturb_the_answer() throws IOException {
        var read = read(
                "<print_out>noise on the output</print_out><print_err>noise on the error output</print_err><write element='p'>the answer is here</write>");

        assertThat(read.outcome).isInstanceOf(Outcome.Complete.class);
        assertThat(read.text()).isEqualTo("the answer is here");
    }

    @Test
    void what_was_read_before_the_end_is_kept() throws IOException {
        var read = killed("<write element='p' times='2000'>" + "forty characters of very ordinary words "
                + "</write><system_exit/>");

        assertThat(read.parts).isNotEmpty();
        assertThat(read.facts().warnings()).contains(TextWarning.PARTIAL);
    }

    @Test
    void a_receiver_that_fails_is_the_callers_affair_and_not_the_files() throws IOException {
        var file = mock("<write element='p'>words</write>");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> extractor.extract(file, "x.xml", 0, part -> {
                    throw new IllegalStateException("the store is down");
                }))
                .hasMessage("the store is down");

        lives();
    }

    /** Reads a killer, and then a good file, which must start within five seconds. */
    private Collected killed(String script) throws IOException {
        var cold = millis(this::lives);
        var read = read(script);
        assertThat(millis(this::lives))
                .isLessThan(Math.max(5_000, 2 * cold)); // the second is for machines that are busy otherwise
        return read;
    }

    private interface Step {
        void go() throws IOException;
    }

    private static long millis(Step step) throws IOException {
        var start = System.nanoTime();
        step.go();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void lives() throws IOException {
        assertThat(read("<write element='p'>still alive and well</write>").text())
                .isEqualTo("still alive and well");
    }

    private Collected read(String script) throws IOException {
        return Extractors.read(extractor, mock(script));
    }

    private Path mock(String script) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "mock", ".xml"), "<?xml version='1.0'?><mock>" + script + "</mock>");
    }
}
