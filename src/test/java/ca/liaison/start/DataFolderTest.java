package ca.liaison.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void where_it_is() {
        data = folder.resolve("of its own").resolve("data");
    }

    @Test
    void what_is_made_is_for_its_owner_only() throws Exception {
        var made = DataFolder.at(data).folder("scratch", "upload");

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.getParent())).isEqualTo("rwx------");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(OwnersOnly.makeFile(made.resolve("file")))).isEqualTo("rw-------");
    }

    @Test
    void what_others_may_is_taken_from_them_at_the_next_start() throws Exception {
        var deep = Files.createDirectories(data.resolve("index").resolve("4-some"));
        var file = Files.writeString(deep.resolve("segments_1"), "whole texts");
        open(data, "rwxr-xr-x");
        open(deep, "rwxrwxrwx");
        open(file, "rw-rw-rw-");

        DataFolder.at(data).take();

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(deep)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void a_link_leads_nowhere() throws Exception {
        var outside = open(Files.writeString(folder.resolve("outside"), "not ours to change"), "rw-r--r--");
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("link"), outside);

        DataFolder.at(data).take();

        assertThat(permissions(outside)).isEqualTo("rw-r--r--");
    }

    @Test
    void what_belongs_to_somebody_else_stops_the_start() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can give files away")
                .isEqualTo("root");
        var theirs = Files.writeString(Files.createDirectories(data).resolve("portal.mv"), "theirs");
        Files.setOwner(
                theirs, theirs.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        assertThatThrownBy(() -> DataFolder.at(data).take())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(theirs.toRealPath() + " belongs to nobody")
                .hasMessageContaining("chown");
    }

    @Test
    void where_a_file_lies_in_the_way_the_start_says_so() throws Exception {
        Files.createDirectories(data.getParent());
        Files.writeString(data, "a file");

        assertThatThrownBy(() -> DataFolder.at(data).take())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The data folder " + data)
                .hasMessageContaining("LIAISON_DATA");
    }

    @Test
    void one_process_holds_it_at_a_time() throws Exception {
        var first = DataFolder.at(data);
        first.take();

        assertThatThrownBy(() -> DataFolder.at(data).take())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is used by another process");
        first.release();
        DataFolder.at(data).take();
    }

    private static Path open(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
