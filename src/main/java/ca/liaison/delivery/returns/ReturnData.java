package ca.liaison.delivery.returns;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What came back from a person's address, and whether it is suspended. */
@ApplicationScoped
class ReturnData implements PersonalData {

    private final ReturnEvents events;
    private final SuspensionRecords suspensions;

    @Inject
    ReturnData(ReturnEvents events, SuspensionRecords suspensions) {
        this.events = events;
        this.suspensions = suspensions;
    }

    @Override
    public List<Holding> of(String email) {
        var returned = events.of(email, Instant.EPOCH).stream()
                .map(one -> new Holding(
                        "return",
                        List.of(
                                fact("returned", one.at()),
                                fact("status", one.status()),
                                fact("diagnostic", one.diagnostic()))));
        var suspended = suspensions.find(email).stream()
                .map(one -> new Holding(
                        "suspension",
                        List.of(
                                fact("suspended", one.since()),
                                fact("diagnostic", one.diagnostic()),
                                fact("lifted", one.liftedAt()))));
        return Stream.concat(suspended, returned).toList();
    }

    @Override
    public void erase(String email) {
        events.remove(email);
        suspensions.remove(email);
    }
}
