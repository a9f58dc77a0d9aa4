package ca.liaison.publications.ingestion;

import static ca.liaison.publications.ingestion.AnIngestion.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadScratchTest {

    @TempDir
    Path data;

    @Test
    void what_was_cut_off_is_swept_and_what_still_comes_is_left() throws IOException {
        var folder = Files.createDirectories(data.resolve("scratch/upload"));
        var old = Files.writeString(folder.resolve("old.tmp"), "half");
        var fresh = Files.writeString(folder.resolve("fresh.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(NOON.minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(fresh, FileTime.from(NOON.minus(Duration.ofMinutes(5))));

        new UploadScratch(DataFolder.at(data), new Spool(new Spooled()), Clock.fixed(NOON, ZoneOffset.UTC)).doOne();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
