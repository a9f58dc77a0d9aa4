package ca.liaison.pages;

import ca.liaison.GuardedFolder;
import ca.liaison.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Markdown files under {@code content/pages/en} and {@code fr}. They are few and small, so they are read when asked
 * for and a correction shows at once.
 */
@ApplicationScoped
class Writings {

    private static final System.Logger LOG = System.getLogger(Writings.class.getName());

    private final GuardedFolder content;
    private final String pages;

    @Inject
    Writings(
            @ConfigProperty(name = "LIAISON_CONTENT", defaultValue = "${jboss.home.dir}/../../content")
                    String content) {
        this(Path.of(content).resolve("pages"));
    }

    Writings(Path pages) {
        this.content = new GuardedFolder(pages.toAbsolutePath().getParent());
        this.pages = pages.getFileName().toString();
    }

    Optional<Writing> find(String id, Language language) {
        return in(language).stream().filter(writing -> writing.id().equals(id)).findFirst();
    }

    List<Writing> in(Language language) {
        try {
            return content.entries(pages, language.code()).stream()
                    .map(GuardedFolder.Entry::name)
                    .filter(file -> file.endsWith(".md"))
                    .map(file -> read(language.code(), file))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Standing pages in " + pages + "/" + language.code(), unreadable);
        }
    }

    private Optional<Writing> read(String language, String file) {
        try (var words = content.open(pages, language, file)) {
            return Optional.of(Writing.parse(new String(words.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException wrong) {
            LOG.log(System.Logger.Level.WARNING, "The standing page {0} is left out: {1}", file, wrong.getMessage());
            return Optional.empty();
        }
    }
}
