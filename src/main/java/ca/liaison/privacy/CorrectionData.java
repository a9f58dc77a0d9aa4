package ca.liaison.privacy;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What people asked to have corrected is held on them as well. */
@ApplicationScoped
class CorrectionData implements PersonalData {

    private final CorrectionRequests corrections;

    @Inject
    CorrectionData(CorrectionRequests corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Holding> of(String email) {
        return corrections.of(email).stream()
                .map(one -> new Holding(
                        "correction",
                        List.of(
                                fact("asked", one.at()),
                                fact("text", one.text()),
                                fact("answer", one.answer()),
                                fact("answered", one.answeredAt()))))
                .toList();
    }

    @Override
    public void erase(String email) {
        corrections.remove(email);
    }

    /** One that nobody has answered yet. */
    @Override
    public boolean isNeeded(String email, Instant endedBefore) {
        return corrections.of(email).stream().anyMatch(Correction::isOpen);
    }
}
