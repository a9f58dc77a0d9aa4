package ca.liaison.mail;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The letters to a person. Their text is not told: it may hold a link that lets somebody in. */
@ApplicationScoped
class LetterData implements PersonalData {

    private final Letters letters;

    @Inject
    LetterData(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Holding> of(String email) {
        return letters.to(email).stream()
                .map(letter -> new Holding(
                        "letter",
                        List.of(
                                fact("subject", letter.subject()),
                                fact("posted", letter.postedAt()),
                                fact("sent", letter.sentAt()))))
                .toList();
    }

    @Override
    public void erase(String email) {
        letters.remove(email);
    }
}
