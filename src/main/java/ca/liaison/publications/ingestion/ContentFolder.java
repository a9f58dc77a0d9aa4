package ca.liaison.publications.ingestion;

import ca.liaison.Complaint;
import ca.liaison.GuardedFolder;
import ca.liaison.GuardedFolder.Kind;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.jobs.Chore;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in {@code content/publications} once after every start, folder by folder while the portal serves. A folder that
 * did not change is the ingestion that is there already. What is wrong with a folder is told to the log and to the
 * staff, and the other folders go on.
 */
@ApplicationScoped
class ContentFolder implements Chore {

    private static final Logger LOG = System.getLogger(ContentFolder.class.getName());
    private static final String BY = "content";

    /** A folder that could not be taken in, and why. */
    public record Trouble(String folder, List<Complaint> complaints) {

        /** Everything in one line: the field, what is wrong; the next. */
        String words(Language language) {
            return complaints.stream()
                    .map(one -> one.field() + ": " + Messages.text(language, one.messageKey(), one.arguments()))
                    .reduce((all, next) -> all + " " + next)
                    .orElse("");
        }
    }

    private final Path publications;
    private final GuardedFolder folder;
    private final FolderReading reading;
    private final Receiving receiving;
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private Queue<String> unread;

    @Inject
    ContentFolder(@ConfigProperty(name = "LIAISON_CONTENT") Path content, FolderReading reading, Receiving receiving) {
        this.publications =
                content.resolve(FolderReading.PUBLICATIONS).toAbsolutePath().normalize();
        this.folder = new GuardedFolder(content);
        this.reading = reading;
        this.receiving = receiving;
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public synchronized boolean doOne() {
        if (unread == null) {
            unread = folders();
        }
        var next = unread.poll();
        if (next == null) {
            return false;
        }
        try {
            take(next);
        } catch (RuntimeException e) {
            unread.add(next); // the store may be down for a moment; meanwhile the others have their turn
            throw e;
        }
        return true;
    }

    private void take(String name) {
        try {
            var read = reading.read(folder, name);
            receiving.accept(
                    Origin.CONTENT, BY, read.metadata(), read.files(), Optional.of(new PublicationId(name)), false);
        } catch (GuardedFolder.NotPlain e) { // it became so while it was read
            tell(new Trouble(name, List.of(FolderReading.refusal("files", e.entry()))));
        } catch (IOException e) {
            tell(new Trouble(
                    name,
                    List.of(Complaint.of("files", "ingestion.content.unreadable", String.valueOf(e.getMessage())))));
        } catch (Refusal refusal) {
            if (refusal.status() >= 500) {
                throw refusal;
            }
            tell(new Trouble(
                    name,
                    refusal.complaints().isEmpty()
                            ? List.of(new Complaint("files", refusal.messageKey(), refusal.arguments()))
                            : refusal.complaints()));
        }
    }

    private void tell(Trouble trouble) {
        troubles.add(trouble);
        LOG.log(
                Level.WARNING,
                "Not taken in: " + publications.resolve(trouble.folder()) + ": " + trouble.words(Language.EN));
    }

    private Queue<String> folders() {
        try {
            var names = new ArrayDeque<String>();
            for (var entry : folder.entries(FolderReading.PUBLICATIONS)) {
                if (FolderReading.isVisible(entry.name()) && entry.kind() == Kind.FOLDER) {
                    names.add(entry.name());
                } else if (FolderReading.isVisible(entry.name()) && entry.kind() != Kind.FILE) {
                    tell(new Trouble(FileName.safe(entry.name()), List.of(FolderReading.refusal("folder", entry))));
                }
            }
            return names;
        } catch (NoSuchFileException none) {
            LOG.log(Level.INFO, "There is no content folder " + publications);
            return new ArrayDeque<>();
        } catch (GuardedFolder.NotPlain link) {
            tell(new Trouble(FolderReading.PUBLICATIONS, List.of(FolderReading.refusal("folder", link.entry()))));
            return new ArrayDeque<>();
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder " + publications + " cannot be listed", e);
        }
    }
}
