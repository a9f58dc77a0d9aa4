package ca.liaison.start;

import jakarta.enterprise.context.Dependent;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * Sees to it that a server whose port is taken ends: on its own it would stay up and answer nobody. It is asked through
 * its MBean, which needs none of its classes.
 */
@Dependent
class Listening {

    private static final String CONTAINER = "jboss.msc:type=container,name=jboss-as";
    private static final String LISTENER = "org.wildfly.undertow.listener.default";
    private static final int TRIES = 120;
    private static final long BETWEEN_TRIES_MILLIS = 500;
    private static final int HTTP = 8080;

    /** Until it listens or cannot. */
    void watch() {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                var state = state();
                if (state.equals("UP")) {
                    return;
                }
                if (state.equals("START_FAILED")) {
                    Exit.because(
                            new CannotStart(
                                    "Port " + port() + " of " + System.getProperty("jboss.bind.address", "127.0.0.1")
                                            + " is taken, or may not be used. Stop what uses it, or move the ports with -Djboss.socket.binding.port-offset."));
                }
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            }
        } catch (JMException unknown) {
            System.getLogger("ca.liaison")
                    .log(System.Logger.Level.DEBUG, "Nobody can say whether the server listens", unknown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server goes down
        }
    }

    private static String state() throws JMException {
        var status = (CompositeData) ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName(CONTAINER), "queryServiceProvidingValue", new Object[] {LISTENER}, new String[] {
                    String.class.getName()
                });
        return status == null ? "" : String.valueOf(status.get("state"));
    }

    private static int port() {
        return Integer.getInteger("jboss.http.port", HTTP) + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }
}
