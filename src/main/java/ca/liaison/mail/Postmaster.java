package ca.liaison.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The way out of the portal for whoever keeps a ledger of their own: sends one message and says what became of it. */
@ApplicationScoped
public class Postmaster {

    private final Relay relay;
    private final Connections connections;
    private final Carrier carrier;
    private final Mime mime;
    private final Rates rates;

    @Inject
    Postmaster(Relay relay, Connections connections, Carrier carrier, Mime mime, Rates rates) {
        this.relay = relay;
        this.connections = connections;
        this.carrier = carrier;
        this.mime = mime;
        this.rates = rates;
    }

    /** Whether there is a relay; without one nothing is sent, and can be looked at. */
    public boolean isConnected() {
        return relay.isThere();
    }

    /** How many may send at once. */
    public int connections() {
        return connections.most();
    }

    /** The domain that messages come from, for their numbers. */
    public String domain() {
        return mime.domain();
    }

    /** Waits until the relay may be given one more, at most so long; whether it may. */
    public boolean awaitTurn(Duration longest) {
        return rates.awaitRelay(longest);
    }

    /** Whoever had a turn had nothing to send. */
    public void giveTurnBack() {
        rates.giveBackRelay();
    }

    /**
     * Books the next message to the domain of this address.
     *
     * @return how long until it may go; empty, and nothing is booked, where that is longer than this
     */
    public Optional<Duration> book(MailAddress to, Duration longest) {
        return rates.book(to.domain(), longest);
    }

    /**
     * @param beforeDot asked once everything but the last dot was written to the relay: the last moment at which nobody
     *     has the message. Where it says no, the answer is {@link Answer.Kind#WITHDRAWN}
     */
    public Answer send(Mail mail, BooleanSupplier beforeDot) {
        return MailLibrary.within(() -> carry(mail, beforeDot));
    }

    private Answer carry(Mail mail, BooleanSupplier beforeDot) {
        try {
            return carrier.carry(mime.message(mail), mail.to(), beforeDot);
        } catch (MessagingException | IOException e) {
            return new Answer(Answer.Kind.DEFERRED, "The message cannot be put together: " + e.getMessage());
        }
    }

    /** As its reader would see it. */
    public Written write(Mail mail) {
        return MailLibrary.within(() -> written(mail));
    }

    private Written written(Mail mail) {
        try {
            return mime.written(mail);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A message cannot be put together", e);
        }
    }

    /** Connections that nobody used for a while are ended. */
    public void endOldConnections() {
        connections.endOld();
    }
}
