package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.TextWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.zip.utils.ZipSalvager;

/** Opens the zip that an office file is; from one that was cut off, takes what is there. */
public final class Zips {

    private Zips() {}

    public static ZipFile open(FileReading reading) throws IOException {
        try {
            return new ZipFile(reading.file().toFile());
        } catch (ZipException cut) {
            var saved = Files.createTempFile("saved", ".zip");
            ZipSalvager.salvageCopy(reading.file().toFile(), saved.toFile());
            reading.findings().warn(TextWarning.DAMAGED_PART);
            return new ZipFile(
                    saved.toFile()); // deleted with everything else in the scratch folder when the file is done
        }
    }
}
