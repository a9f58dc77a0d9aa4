package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;

/** The places for passphrases that come from where nobody was let in before. */
@ApplicationScoped
class StrangersPassphrases extends Hashing {

    StrangersPassphrases() {
        super("passphrases of strangers", MOST - PassphraseWork.PLACES);
    }
}
