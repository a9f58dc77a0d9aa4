package ca.liaison.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {

    private static final String WILDFLYS_FILTER =
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000";

    @TempDir
    Path folder;

    @Test
    void a_file_of_200_megabytes_needs_no_heap_of_that_size_not_even_with_the_store_inside() throws Exception {
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx96m",
                        WILDFLYS_FILTER,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        folder.resolve("store").toString(),
                        String.valueOf(200_000_000))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(endsWithinAMinute(process)).as("ends within a minute").isTrue();

        assertThat(Files.readString(output)).contains("kept and read 200000000 and the last 10");
    }

    private static boolean endsWithinAMinute(Process process) throws InterruptedException {
        try {
            return process.waitFor(1, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly();
        }
    }
}
