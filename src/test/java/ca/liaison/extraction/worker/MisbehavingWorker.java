package ca.liaison.extraction.worker;

import ca.liaison.extraction.worker.reading.TikaFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.tika.parser.mock.MockParser;

/** The extraction process with one format more, whose files say what goes wrong: a hang, an exit, no memory. */
public final class MisbehavingWorker {

    private MisbehavingWorker() {}

    public static void main(String[] args) throws Exception {
        var kinds = ReadableTypes.standard();
        var mock = new TikaFormat(new MockParser());
        kinds.put(
                reading -> {
                    if (Files.readString(reading.file(), StandardCharsets.UTF_8).contains("<recurse/>")) {
                        recurse(0);
                    }
                    mock.read(reading);
                },
                "application/mock+xml");
        Worker.serve(kinds);
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }
}
