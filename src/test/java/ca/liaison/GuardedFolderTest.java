package ca.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ca.liaison.GuardedFolder.Kind;
import ca.liaison.GuardedFolder.NotPlain;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GuardedFolderTest {

    @TempDir
    Path all;

    private Path root;
    private Path secret;
    private GuardedFolder folder;

    @BeforeEach
    void with_a_file_inside_and_one_outside() throws IOException {
        root = Files.createDirectories(all.resolve("root"));
        Files.createDirectories(root.resolve("a"));
        Files.writeString(root.resolve("a").resolve("plain.txt"), "plain");
        secret = Files.writeString(
                Files.createDirectories(all.resolve("outside")).resolve("secret.txt"), "secret");
        folder = new GuardedFolder(root);
    }

    @Test
    void a_plain_file_is_read() throws IOException {
        assertThat(read("a", "plain.txt")).isEqualTo("plain");
        assertThat(folder.entries("a")).containsExactly(new GuardedFolder.Entry("plain.txt", Kind.FILE, 5));
    }

    @Test
    void a_folder_that_its_owner_named_by_a_link_is_read() throws IOException {
        folder = new GuardedFolder(Files.createSymbolicLink(all.resolve("named"), root));

        assertThat(read("a", "plain.txt")).isEqualTo("plain");
    }

    @Test
    void a_link_to_a_file_is_told_and_not_followed_wherever_it_leads() throws IOException {
        Files.createSymbolicLink(root.resolve("a").resolve("out.txt"), secret);
        Files.createSymbolicLink(root.resolve("a").resolve("in.txt"), Path.of("plain.txt"));
        Files.createSymbolicLink(root.resolve("a").resolve("nowhere.txt"), Path.of("gone"));

        assertThat(folder.entries("a"))
                .extracting(GuardedFolder.Entry::kind)
                .containsExactly(Kind.LINK, Kind.LINK, Kind.LINK, Kind.FILE);
        for (var link : new String[] {"out.txt", "in.txt", "nowhere.txt"}) {
            assertThatThrownBy(() -> folder.open("a", link)).isInstanceOf(NotPlain.class);
        }
    }

    @Test
    void a_link_in_the_middle_of_the_way_is_not_followed() throws IOException {
        Files.createSymbolicLink(root.resolve("b"), secret.getParent());

        assertThatThrownBy(() -> folder.open("b", "secret.txt")).isInstanceOf(NotPlain.class);
        assertThatThrownBy(() -> folder.entries("b")).isInstanceOf(NotPlain.class);
        assertThat(folder.find("b", "secret.txt")).isEmpty();
    }

    @Test
    void no_name_leads_out() {
        for (var name : new String[] {
            "..", ".", "", "../outside/secret.txt", "a/../../outside/secret.txt", secret.toString(), "a\0b"
        }) {
            assertThatThrownBy(() -> folder.open(name)).as(name).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> folder.open(name, "secret.txt")).as(name).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void what_became_a_link_after_somebody_looked_is_not_followed() throws IOException {
        assertThat(folder.find("a", "plain.txt"))
                .get()
                .extracting(GuardedFolder.Entry::kind)
                .isEqualTo(Kind.FILE);
        Files.delete(root.resolve("a").resolve("plain.txt"));
        Files.createSymbolicLink(root.resolve("a").resolve("plain.txt"), secret);

        assertThatThrownBy(() -> folder.open("a", "plain.txt")).isInstanceOf(NotPlain.class);
    }

    @Test
    @Timeout(20)
    void a_socket_and_a_pipe_are_told_and_not_opened() throws Exception {
        var near = Files.createTempDirectory(Path.of("/tmp"), "s"); // the name of a socket may not be long
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(near.resolve("socket")));
            assertThatThrownBy(() -> new GuardedFolder(near).open("socket")).isInstanceOf(NotPlain.class);
            var made = new ProcessBuilder("mkfifo", near.resolve("pipe").toString())
                    .start()
                    .waitFor();
            assumeThat(made).as("mkfifo").isZero();
            assertThat(new GuardedFolder(near).entries())
                    .extracting(GuardedFolder.Entry::kind)
                    .containsExactly(Kind.OTHER, Kind.OTHER);
            assertThatThrownBy(() -> new GuardedFolder(near).open("pipe")).isInstanceOf(NotPlain.class);
        } finally {
            Files.deleteIfExists(near.resolve("pipe"));
            Files.deleteIfExists(near.resolve("socket"));
            Files.delete(near);
        }
    }

    private String read(String... way) throws IOException {
        try (var bytes = folder.open(way)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
