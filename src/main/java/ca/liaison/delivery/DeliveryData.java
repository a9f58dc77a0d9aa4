package ca.liaison.delivery;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What was sent to a person. When they are forgotten, their lines stay without a name: that so many had a mailing stays
 * true.
 */
@ApplicationScoped
class DeliveryData implements PersonalData {

    private static final int MANY = 1_000;

    private final Ledger ledger;
    private final Entries entries;
    private final Sheets sheets;

    @Inject
    DeliveryData(Ledger ledger, Entries entries, Sheets sheets) {
        this.ledger = ledger;
        this.entries = entries;
        this.sheets = sheets;
    }

    @Override
    public List<Holding> of(String email) {
        return ledger.of(email, MANY).stream()
                .map(line -> new Holding(
                        "delivery",
                        List.of(
                                fact("mailing", line.mailing()),
                                fact("name", line.name()),
                                fact("state", line.state()),
                                fact("sent", line.acceptedAt()),
                                fact("opened", line.openedAt()),
                                fact("acknowledged", line.acknowledgedAt()))))
                .toList();
    }

    @Override
    public void erase(String email) {
        for (var some = entries.of(email, MANY); !some.isEmpty(); some = entries.of(email, MANY)) {
            for (var entry : some) {
                sheets.forgetReply(entry.mailing(), entry.number());
                entries.forgetWho(entry);
            }
        }
    }
}
