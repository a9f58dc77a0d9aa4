package ca.liaison.pages;

import ca.liaison.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Markdown files under {@code content/pages/en} and {@code fr}. They are few and small, so they are read when asked for and a correction shows at once. */
@ApplicationScoped
class Writings {

    private static final System.Logger LOG = System.getLogger(Writings.class.getName());

    private final Path pages;

    @Inject
    Writings(@ConfigProperty(name = "LIAISON_CONTENT", defaultValue = "${jboss.home.dir}/../../content") String content) {
        this(Path.of(content).resolve("pages"));
    }

    Writings(Path pages) {
        this.pages = pages;
    }

    Optional<Writing> find(String id, Language language) {
        return in(language).stream().filter(writing -> writing.id().equals(id)).findFirst();
    }

    List<Writing> in(Language language) {
        var folder = pages.resolve(language.code());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().map(Writings::read).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Standing pages in " + folder, unreadable);
        }
    }

    private static Optional<Writing> read(Path file) {
        try {
            return Optional.of(Writing.parse(Files.readString(file)));
        } catch (IOException | RuntimeException wrong) {
            LOG.log(System.Logger.Level.WARNING, "The standing page {0} is left out: {1}", file, wrong.getMessage());
            return Optional.empty();
        }
    }
}
