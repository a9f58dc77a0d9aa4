package ca.liaison.delivery;

import ca.liaison.Language;
import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What never changes of a line: who it is for. Where it stands is in its {@link Sheets sheet}.
 *
 * @param key of its mailing and its address, of which there is one
 */
public record Entry(
        @BsonId String id,
        String key,
        String mailing,
        int number,
        String address,
        String name,
        Language language,
        String agency,
        String messageId,
        Instant plannedAt) {

    static Entry of(String mailing, int number, Addressee addressee, String messageId, Instant at) {
        var address = small(addressee.address());
        return new Entry(
                id(mailing, number),
                key(mailing, address),
                mailing,
                number,
                address,
                addressee.name(),
                addressee.language(),
                addressee.agency(),
                messageId,
                at);
    }

    static String id(String mailing, int number) {
        return mailing + "#" + number;
    }

    /** Begins with the address, so that an index finds all of a person. */
    static String key(String mailing, String address) {
        return small(address) + " " + mailing;
    }

    static String small(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    Delivery standing(Standing now) {
        return new Delivery(
                id,
                mailing,
                number,
                address,
                name,
                language,
                agency,
                now.state(),
                now.attempts(),
                messageId,
                now.reply(),
                plannedAt,
                now.firstTriedAt(),
                now.due(),
                now.acceptedAt(),
                now.bouncedAt(),
                now.openedAt(),
                now.acknowledgedAt());
    }
}
