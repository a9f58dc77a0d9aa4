package ca.liaison.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.parser.AutoDetectParser;

/** Tika's own parser in one process that does nothing else, and that is no warmer than what it is compared with. */
public final class PeerProcess implements AutoCloseable {

    private final Process process;
    private final PrintWriter asking;
    private final BufferedReader answers;

    public PeerProcess(int workers) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PeerProcess.class.getName(),
                        Integer.toString(workers))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        asking = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** How long the parser takes for these files, in seconds. */
    public double parse(List<Path> files) throws IOException {
        asking.println(files.stream().map(Path::toString).collect(Collectors.joining("\t")));
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The peer has ended");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Each line names files; each answer is their time. What parsers print themselves goes nowhere. */
    public static void main(String[] args) throws IOException {
        var answers = System.out;
        System.setOut(System.err);
        var parser = new AutoDetectParser();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var files = Arrays.stream(line.split("\t")).map(Path::of).toList();
            var rate = InProcess.rate(files, Integer.parseInt(args[0]), file -> InProcess.parse(parser, file));
            answers.println(files.size() / rate);
            answers.flush();
        }
    }
}
