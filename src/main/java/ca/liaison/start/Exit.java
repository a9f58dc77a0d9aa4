package ca.liaison.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogManager;

/**
 * The end of a server whose portal cannot start: one sentence in the log, and status 1. It is not asked to go down in
 * good order: that waits for the very deployment that is failing here, and ends in two hundred lines of what could not
 * be stopped. Everything we keep survives this.
 */
class Exit {

    private static final Logger LOG = System.getLogger("ca.liaison");
    private static final int STATUS = 1;
    private static final AtomicBoolean LEAVING = new AtomicBoolean();

    /** Set by {@code standalone.sh}, and by whoever else runs the provisioned server. */
    private static final boolean IN_A_SERVER = System.getProperty("jboss.home.dir") != null;

    private Exit() {}

    /** Does not return in a server; anywhere else the trouble is thrown. */
    static void because(RuntimeException trouble) {
        if (!IN_A_SERVER) {
            throw trouble;
        }
        if (LEAVING.compareAndSet(false, true)) {
            if (trouble instanceof CannotStart) {
                LOG.log(Level.ERROR, "Liaison cannot start. " + trouble.getMessage());
            } else {
                LOG.log(Level.ERROR, "Liaison cannot start, and this is a mistake of ours", trouble);
            }
            flush();
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void flush() {
        Arrays.stream(LogManager.getLogManager().getLogger("").getHandlers()).forEach(Handler::flush);
        System.out.flush();
        System.err.flush();
    }
}
