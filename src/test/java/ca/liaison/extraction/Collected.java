package ca.liaison.extraction;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Keeps everything that comes out of one file, and reads the documents inside it as well. */
final class Collected implements Receiver {

    final List<Part> parts = new ArrayList<>();
    final List<Child> children = new ArrayList<>();
    final List<Collected> readChildren = new ArrayList<>();
    Facts begun;
    Outcome outcome;
    private final List<Path> kept = new ArrayList<>();

    static Collected from(Extractor extractor, Path file, String name, int depth) {
        var collected = new Collected();
        collected.outcome = extractor.extract(file, name, depth, collected);
        try {
            for (int i = 0; i < collected.kept.size() && depth < 3; i++) {
                collected.readChildren.add(from(
                        extractor,
                        collected.kept.get(i),
                        collected.children.get(i).name(),
                        depth + 1));
            }
            for (var path : collected.kept) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    @Override
    public void begun(Facts soFar) {
        begun = soFar;
    }

    @Override
    public void part(Part part) {
        parts.add(part);
    }

    @Override
    public void child(Child child) {
        children.add(child);
        try {
            var copy = Files.createTempFile("child", null);
            Files.write(copy, Files.readAllBytes(child.file()));
            kept.add(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Facts facts() {
        return outcome.facts();
    }

    Reason reason() {
        return outcome instanceof Outcome.Failed failed ? failed.reason() : null;
    }

    List<TextBlock> blocks() {
        return parts.stream().flatMap(part -> part.blocks().stream()).toList();
    }

    String text() {
        return parts.stream().map(Part::plain).collect(joining("\n"));
    }

    String page(int number) {
        return parts.stream()
                .filter(part -> part.page() == number)
                .map(Part::plain)
                .collect(joining("\n"));
    }

    /**
     * Whether the phrase stands in the text of the file or of a document inside it, compared without regard to kinds of
     * spaces.
     */
    boolean says(String phrase) {
        return tidy(text()).contains(tidy(phrase)) || readChildren.stream().anyMatch(child -> child.says(phrase));
    }

    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u202f\\u2007]+", " ");
    }
}
