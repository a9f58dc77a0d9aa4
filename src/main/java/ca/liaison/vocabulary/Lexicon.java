package ca.liaison.vocabulary;

import ca.liaison.Bilingual;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the columns and values that many tables have are called in both languages, where no table in the other language
 * says so: {@code table-words.json}. The first pair with a word is taken.
 */
@ApplicationScoped
@StartsIn(Stage.BASICS)
public class Lexicon implements StartStep {

    private final Map<String, Bilingual> pairs = new HashMap<>();

    @Inject
    public Lexicon(@ConfigProperty(name = "LIAISON_CONTENT") Path content) {
        for (var pair : WordFile.read(content, "table-words.json", Bilingual[].class)) {
            pairs.putIfAbsent(Spelling.of(pair.en()), pair);
            pairs.putIfAbsent(Spelling.of(pair.fr()), pair);
        }
    }

    /** That it was made is all. */
    @Override
    public void take() {}

    /** The pair that has these words, and nothing besides, in either language. */
    public Optional<Bilingual> find(String words) {
        return Optional.ofNullable(pairs.get(Spelling.of(words)));
    }
}
