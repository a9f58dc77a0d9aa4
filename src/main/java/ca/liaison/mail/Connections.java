package ca.liaison.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The connections to the relay, several messages each: at most {@code SMTP_CONNECTIONS} at once, and the one that was
 * used last first, so that those nobody needs any more grow old and are ended.
 */
@ApplicationScoped
class Connections {

    private static final int MOST_MESSAGES = 100;
    private static final Duration LONGEST_REST = Duration.ofSeconds(20);

    private final Relay relay;
    private final int most;
    private final Deadlines deadlines;
    private final Semaphore places;
    private final Deque<Conversation> resting = new ArrayDeque<>(); // guarded by itself

    @Inject
    Connections(Relay relay, @ConfigProperty(name = "SMTP_CONNECTIONS", defaultValue = "4") int most) {
        this(relay, most, Deadlines.USUAL);
    }

    Connections(Relay relay, int most, Deadlines deadlines) {
        this.relay = relay;
        this.most = Math.max(1, most);
        this.deadlines = deadlines;
        this.places = new Semaphore(this.most, true);
    }

    int most() {
        return most;
    }

    /** One that rested, or null. Whoever gets a place gives it back with {@link #rest} or {@link #drop}. */
    Conversation rested() {
        places.acquireUninterruptibly();
        while (true) {
            Conversation one;
            synchronized (resting) {
                one = resting.pollFirst();
            }
            if (one == null || isFresh(one)) {
                return one;
            }
            one.end();
        }
    }

    /** A new one, in the place of whoever asks. @param utf8 for an address that is not ASCII */
    Conversation open(boolean utf8) throws MessagingException {
        var properties = relay.properties();
        properties.put("mail.mime.allowutf8", Boolean.toString(utf8));
        var session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(relay.user(), relay.password());
            }
        });
        Wire wire = null;
        try {
            wire = Wire.to(relay.host(), relay.port(), deadlines);
            wire.endsIn(deadlines.connecting());
            var conversation = new Conversation(session, wire, deadlines);
            conversation.open(relay.speaksTlsFromTheStart() ? tls(wire) : wire);
            return conversation;
        } catch (IOException | MessagingException | RuntimeException e) {
            if (wire != null) {
                cut(wire);
            }
            throw e instanceof MessagingException said
                    ? said
                    : new MessagingException("No connection to the relay: " + e.getMessage(), e);
        }
    }

    private Socket tls(Socket wire) throws IOException {
        var over = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(wire, relay.host(), relay.port(), true);
        var parameters = over.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        over.setSSLParameters(parameters);
        over.startHandshake();
        return over;
    }

    /** For the next message. */
    void rest(Conversation used) {
        if (used.messages() >= MOST_MESSAGES) {
            used.end();
        } else {
            used.rest();
            synchronized (resting) {
                resting.addFirst(used);
            }
        }
        places.release();
    }

    /** @param used null where there is none in the place */
    void drop(Conversation used) {
        if (used != null) {
            used.cut();
        }
        places.release();
    }

    /** Those that nobody needed for a while; a relay would end them soon by itself. */
    void endOld() {
        while (true) {
            Conversation oldest;
            synchronized (resting) {
                oldest = resting.peekLast();
                if (oldest == null || isFresh(oldest)) {
                    return;
                }
                resting.pollLast();
            }
            oldest.end();
        }
    }

    @PreDestroy
    void endAll() {
        while (true) {
            Conversation one;
            synchronized (resting) {
                one = resting.pollFirst();
            }
            if (one == null) {
                return;
            }
            one.end();
        }
    }

    private static boolean isFresh(Conversation one) {
        return System.nanoTime() - one.restingSince() < LONGEST_REST.toNanos();
    }

    private static void cut(Wire wire) {
        try {
            wire.close();
        } catch (IOException e) {
            wire.mayRest();
        }
    }
}
