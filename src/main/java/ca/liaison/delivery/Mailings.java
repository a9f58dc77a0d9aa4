package ca.liaison.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The door to the ledger of what is sent to many. */
@ApplicationScoped
public class Mailings {

    /** Keeps a new mailing, which is {@link Progress#PLANNING}; where there is one of its id, nothing changes. */
    public void begin(Mailing fresh) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds to the audience of a mailing that is still planned. May be repeated: one address is one line, however often it
     * is named. The first who names it says name, language and agency.
     *
     * @throws IllegalStateException where it is planned no more
     */
    public void plan(String mailing, Iterable<Addressee> some) {
        throw new UnsupportedOperationException();
    }

    /** The audience is whole: sending begins. */
    public void planned(String mailing) {
        throw new UnsupportedOperationException();
    }

    /** Within two seconds nobody hands over another message of it. */
    public void pause(String mailing) {
        throw new UnsupportedOperationException();
    }

    public void resume(String mailing) {
        throw new UnsupportedOperationException();
    }

    /** For good; what was not sent stays {@link DeliveryState#PLANNED} or {@link DeliveryState#DEFERRED}. */
    public void cancel(String mailing) {
        throw new UnsupportedOperationException();
    }

    public Optional<Mailing> find(String mailing) {
        throw new UnsupportedOperationException();
    }

    /** Every state, also with 0; the sum is the audience. */
    public Map<DeliveryState, Long> counts(String mailing) {
        throw new UnsupportedOperationException();
    }

    /** In the order of the audience. @param state only these, or null for all */
    public List<Delivery> lines(String mailing, DeliveryState state, int skip, int most) {
        throw new UnsupportedOperationException();
    }

    /** All lines in the order of the audience, read a thousand at a time. */
    public Stream<Delivery> all(String mailing) {
        throw new UnsupportedOperationException();
    }

    public Optional<Delivery> line(String mailing, String address) {
        throw new UnsupportedOperationException();
    }

    /** A person's, newest first. */
    public List<Delivery> of(String address, int most) {
        throw new UnsupportedOperationException();
    }

    /**
     * Read under sign-in. Kept also where the mail did not go out yet; never goes back from acknowledged.
     *
     * @return whether there is such a line
     */
    public boolean opened(String mailing, String address) {
        throw new UnsupportedOperationException();
    }

    /** @return whether there is such a line */
    public boolean acknowledged(String mailing, String address) {
        throw new UnsupportedOperationException();
    }

    /** By a person's decision: one that nobody knows of, or that the relay rejected, waits again. */
    public void sendAgain(String delivery) {
        throw new UnsupportedOperationException();
    }

    /** By a person's decision: one that nobody knows of counts as accepted, and is not sent again. */
    public void takeAsSent(String delivery) {
        throw new UnsupportedOperationException();
    }

    /** As its addressee would see it now. Empty where there is no such line. */
    public Optional<Preview> preview(String delivery) {
        throw new UnsupportedOperationException();
    }
}
