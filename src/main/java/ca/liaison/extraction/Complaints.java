package ca.liaison.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * Drains what an extraction process writes to its error output, so that it never waits for us, and remembers the end of
 * it.
 */
final class Complaints {

    private static final System.Logger LOG = System.getLogger(Complaints.class.getName());
    private static final int KEPT = 500;

    private final StringBuffer last = new StringBuffer();

    static Complaints of(Process process) {
        var complaints = new Complaints();
        var reader = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        var thread = new Thread(() -> complaints.drain(reader), "extraction-errors-" + process.pid());
        thread.setDaemon(true);
        thread.start();
        return complaints;
    }

    private void drain(Reader reader) {
        var chars = new char[4_096];
        try (reader) {
            for (int n; (n = reader.read(chars)) >= 0; ) {
                last.append(chars, 0, n);
                last.delete(0, Math.max(0, last.length() - KEPT));
                LOG.log(Level.TRACE, new String(chars, 0, n));
            }
        } catch (IOException e) {
            LOG.log(Level.TRACE, "An extraction process has gone", e);
        }
    }

    String last() {
        return last.toString().strip();
    }
}
