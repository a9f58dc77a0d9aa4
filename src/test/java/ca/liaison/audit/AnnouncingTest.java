package ca.liaison.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.testing.MongoInMemory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AnnouncingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private AuditForTests audit;
    private Path file;

    @BeforeEach
    void open() {
        audit = new AuditForTests(mongo.shelves(), data, CLOCK);
        file = data.resolve("anchors.log");
    }

    @Test
    void a_file_gets_a_line_for_each_head_once_and_keeps_those_before() throws Exception {
        Files.writeString(file, "written by somebody else\n");
        var announcing = announcing(Optional.empty());
        announcing.doOne();
        note();
        announcing.doOne();
        announcing.doOne();
        note();
        announcing.doOne();

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .last()
                .asString()
                .contains("entry 2, SHA-256 " + audit.chain.head().hash());
        assertThat(new AnchorFile(Optional.of(file)).lines())
                .extracting(AnchorLine::entry)
                .containsExactly(1L, 2L);
    }

    @Test
    void a_syslog_server_gets_a_message_of_RFC_5424_with_its_length_before_it() throws Exception {
        note();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(10_000);
            var received = CompletableFuture.supplyAsync(() -> {
                try (var socket = server.accept()) {
                    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            announcing(Optional.of("127.0.0.1:" + server.getLocalPort())).doOne();

            var message = received.get(10, TimeUnit.SECONDS);
            var length = message.substring(0, message.indexOf(' '));
            var rest = message.substring(length.length() + 1);
            assertThat(rest)
                    .hasSize(Integer.parseInt(length))
                    .isEqualTo("<109>1 2026-11-25T12:00:00Z - liaison - audit-anchor - "
                            + AnchorLine.of(audit.chain.head()));
        }
    }

    @Test
    void one_that_cannot_be_reached_keeps_no_other_from_being_told() throws Exception {
        note();
        int closed;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        var announcing = announcing(Optional.of("127.0.0.1:" + closed));

        assertThatThrownBy(announcing::doOne).hasMessageContaining("127.0.0.1");
        assertThatThrownBy(announcing::doOne).as("and is tried again").hasMessageContaining("127.0.0.1");
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void a_server_that_is_none_is_told_at_the_start() {
        assertThatThrownBy(() -> announcing(Optional.of("log.example"))).hasMessageContaining("LIAISON_ANCHOR_SYSLOG");
    }

    private Announcing announcing(Optional<String> syslog) {
        return new Announcing(audit.chain, new AnchorFile(Optional.of(file)), new Syslog(syslog, CLOCK));
    }

    private void note() {
        audit.trail.note(Deed.of("test.note", "portal"));
    }
}
