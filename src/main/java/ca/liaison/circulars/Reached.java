package ca.liaison.circulars;

import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.DeliveryState;
import java.util.EnumSet;
import java.util.Set;

/** Who has a circular, or may have it: whoever is to know what becomes of it afterwards. */
final class Reached {

    private static final Set<DeliveryState> STATES = EnumSet.of(
            DeliveryState.SENDING,
            DeliveryState.ACCEPTED,
            DeliveryState.UNKNOWN,
            DeliveryState.BOUNCED,
            DeliveryState.OPENED,
            DeliveryState.ACKNOWLEDGED);

    private Reached() {}

    static boolean by(Delivery line) {
        return STATES.contains(line.state()) || line.openedAt() != null || line.acknowledgedAt() != null;
    }
}
