package ca.liaison.store;

import ca.liaison.start.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the store is as far as it had come. One that lost its end opens as an older one without a word, and an
 * emptied one as a new one; what is noted outside of it tells. Nothing is noted anew before somebody has said that the
 * loss is known.
 */
@ApplicationScoped
public class Continuity {

    private static final Logger LOG = System.getLogger(Continuity.class.getName());
    private static final String SETTING = "LIAISON_ACCEPT_LOSS";
    private static final String NAME = "store.reached";

    private final MilestoneFiles files;
    private final Connection connection;
    private final Optional<String> accepted;

    @Inject
    Continuity(DataFolder data, Connection connection, @ConfigProperty(name = SETTING) Optional<String> accepted) {
        this.files = new MilestoneFiles(
                data.folder("store").resolve(NAME), data.folder("index").resolve(NAME));
        this.connection = connection;
        this.accepted = accepted.map(String::strip);
    }

    /** What is wrong and what to do, in sentences; empty where nothing is, or somebody has said that they know. */
    public Optional<String> loss() {
        var known = files.known();
        var found = connection.reached(known);
        if (known.isEmpty() || found.isPresent() && found.get().holds(known.get())) {
            return Optional.empty();
        }
        var number = Long.toString(known.get().number());
        if (accepted.filter(number::equals).isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "The store had come to " + number + " and what it lost is given up, as " + SETTING
                            + " says. Take that setting away again.");
            return Optional.empty();
        }
        return Optional.of("The store is not the one it was: it had come to commit " + number + ", and "
                + found.map(now -> known.get().store().equals(now.store())
                                ? "now ends at commit " + now.number()
                                : "now there is another one in its place")
                        .orElse("now it is empty")
                + ". Put its last copy in its place. To go on without what is missing, start once with " + SETTING + "="
                + number + ".");
    }

    /** From here on it is noted how far the store comes. */
    public void goOn() {
        connection.noteIn(files);
    }
}
