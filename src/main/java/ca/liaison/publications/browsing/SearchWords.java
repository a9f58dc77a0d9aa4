package ca.liaison.publications.browsing;

import ca.liaison.search.Thesaurus;
import ca.liaison.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives the search the thesaurus of the vocabulary. */
@ApplicationScoped
class SearchWords {

    @Produces
    @Dependent
    Thesaurus thesaurus(Vocabulary vocabulary) {
        return new Thesaurus(vocabulary.thesaurus().stream()
                .map(words -> new Thesaurus.Synonyms(words.en(), words.fr()))
                .toList());
    }
}
