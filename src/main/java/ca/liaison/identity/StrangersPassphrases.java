package ca.liaison.identity;

import jakarta.inject.Singleton;

/** The places for passphrases that come from where nobody was let in before. */
@Singleton
class StrangersPassphrases extends Hashing {

    StrangersPassphrases() {
        super("passphrases of strangers", MOST - PassphraseWork.PLACES);
    }
}
