package ca.liaison.statistics.understanding;

import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Recognizes by the controlled vocabularies. */
@ApplicationScoped
class VocabularyRecognizer implements Recognizer {

    private final Places places;
    private final Offences offences;

    @Inject
    VocabularyRecognizer(Places places, Offences offences) {
        this.places = places;
        this.offences = offences;
    }

    @Override
    public Optional<String> place(String words) {
        return places.find(words).map(Place::code);
    }

    @Override
    public Optional<String> offence(String words) {
        return offences.find(words).map(Term::id);
    }
}
