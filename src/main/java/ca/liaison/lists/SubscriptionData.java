package ca.liaison.lists;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which lists a person is on, and the proof that they agreed. */
@ApplicationScoped
class SubscriptionData implements PersonalData {

    private final Subscribers subscribers;

    @Inject
    SubscriptionData(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public List<Holding> of(String email) {
        return subscribers.find(email).stream()
                .flatMap(person -> person.subscriptions().stream())
                .map(on -> new Holding(
                        "subscription",
                        List.of(
                                fact("list", on.list()),
                                fact("status", on.status()),
                                fact("since", on.since()),
                                fact("until", on.until()),
                                fact("pace", on.pace()),
                                fact(
                                        "consent",
                                        on.consent().source() + " "
                                                + on.consent().at()))))
                .toList();
    }

    @Override
    public void erase(String email) {
        subscribers.remove(email);
    }
}
