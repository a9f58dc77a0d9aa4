package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.vocabulary.Lexicon;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/** Recognizes by the controlled vocabularies. */
@ApplicationScoped
class VocabularyRecognizer implements Recognizer {

    private final Places places;
    private final Offences offences;
    private final Lexicon lexicon;

    @Inject
    VocabularyRecognizer(Places places, Offences offences, Lexicon lexicon) {
        this.places = places;
        this.offences = offences;
        this.lexicon = lexicon;
    }

    @Override
    public Optional<String> place(String words) {
        return places.find(words).map(Place::code);
    }

    @Override
    public Optional<String> place(String words, String codes) {
        return places.find(words, codes).map(Place::code);
    }

    @Override
    public String codes(String name, Collection<String> words) {
        return places.codes(name, words);
    }

    @Override
    public Optional<String> offence(String words) {
        return offences.find(words).map(Term::id);
    }

    @Override
    public Optional<Bilingual> word(String words) {
        return lexicon.find(words).or(() -> offences.named(words).map(Term::label));
    }
}
