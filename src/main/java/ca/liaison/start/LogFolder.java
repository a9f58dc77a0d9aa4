package ca.liaison.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server's log speaks of people: nobody else on this machine reads it. */
@ApplicationScoped
@StartsIn(Stage.FOLDER)
class LogFolder implements StartStep {

    @Override
    public void take() {
        var folder = Optional.ofNullable(System.getProperty("jboss.server.log.dir"))
                .map(Path::of)
                .filter(Files::isDirectory);
        if (folder.isPresent()) {
            closeToOthers(folder.get());
        }
    }

    static void closeToOthers(Path folder) {
        try {
            OwnersOnly.check(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "The log folder " + folder + " cannot be closed to others: " + CannotStart.words(e) + ".");
        }
    }
}
