package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.web.Messages;

/** What somebody wants to do with a circular cannot be done in the state it is in. */
class NotNow extends Refusal {
    NotNow(Circular circular, Move move) {
        super(
                409,
                "circulars.notNow",
                "Circular " + circular.id() + " is " + circular.state() + ": no " + move,
                words("circulars.move." + move),
                words("circulars.state." + circular.state()));
    }

    private static Bilingual words(String key) {
        return new Bilingual(Messages.text(Language.EN, key), Messages.text(Language.FR, key));
    }
}
