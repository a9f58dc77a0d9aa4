package ca.liaison.vocabulary;

import ca.liaison.Language;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The categories of offences that tables count, in both languages, with the words that the sources use for them:
 * {@code offences.json}.
 */
@ApplicationScoped
@StartsIn(Stage.BASICS)
public class Offences implements StartStep {

    private static final Pattern VOLUME = Pattern.compile("(?iu)\\bvol(?:s?\\.|\\.?,? (?=\\d|[ivx]+\\b))");

    private final Map<String, Term> byId = new LinkedHashMap<>();
    private final Map<String, Term> byName = new LinkedHashMap<>();
    private final Map<Language, Set<String>> names = new EnumMap<>(Language.class);
    private final List<String> longestFirst;

    @Inject
    public Offences(@ConfigProperty(name = "LIAISON_CONTENT") Path content) {
        for (var term : WordFile.read(content, "offences.json", Term[].class)) {
            byId.put(term.id(), term);
            Stream.of(
                            Stream.of(term.label().en(), term.label().fr()),
                            term.also().en().stream(),
                            term.also().fr().stream())
                    .flatMap(names -> names)
                    .forEach(name -> byName.putIfAbsent(Spelling.of(name), term));
            Stream.concat(Stream.of(term.label().en()), term.also().en().stream())
                    .forEach(name -> names(Language.EN).add(Spelling.of(name)));
            Stream.concat(Stream.of(term.label().fr()), term.also().fr().stream())
                    .forEach(name -> names(Language.FR).add(Spelling.of(name)));
        }
        longestFirst = byName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Set<String> names(Language language) {
        return names.computeIfAbsent(language, any -> new HashSet<>());
    }

    /** That it was made is all. */
    @Override
    public void take() {}

    public Optional<Term> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order of the file. */
    public List<Term> all() {
        return List.copyOf(byId.values());
    }

    /** The offence that this text names, and nothing besides. */
    public Optional<Term> find(String text) {
        return Optional.ofNullable(byName.get(Spelling.of(text)));
    }

    /** The offence of which this is the very name in either language, and not another word for it. */
    public Optional<Term> named(String text) {
        var name = Spelling.of(text);
        return find(text)
                .filter(term -> name.equals(Spelling.of(term.label().en()))
                        || name.equals(Spelling.of(term.label().fr())));
    }

    /** The same in a text of one language: "vol" is theft in French only. */
    public Set<Term> in(String text, Language language) {
        return in(text, longestFirst.stream().filter(names(language)::contains).toList());
    }

    /**
     * Every offence that a heading or a title speaks of: "Rate of homicide and robbery, 2023". A longer name hides a
     * shorter one inside it. The volume of a journal ("vol. 42") is no offence.
     */
    public Set<Term> in(String text) {
        return in(text, longestFirst);
    }

    private Set<Term> in(String text, List<String> longestFirst) {
        var left = new StringBuilder(" " + Spelling.of(VOLUME.matcher(text).replaceAll(" ")) + " ");
        var found = new LinkedHashSet<Term>();
        for (var name : longestFirst) {
            for (var at : places(left, " " + name + " ")) {
                if (!left.substring(0, at).endsWith(" non")) {
                    found.add(byName.get(name));
                }
                left.replace(at + 1, at + 1 + name.length(), "#".repeat(name.length()));
            }
        }
        return found;
    }

    private static List<Integer> places(StringBuilder text, String name) {
        var places = new ArrayList<Integer>();
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length() - 1)) {
            places.add(at);
        }
        return places;
    }
}
