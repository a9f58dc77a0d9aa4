package ca.liaison.start;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the settings before the container hands them out: it would tell of one at a time, with a stack trace. An
 * extension, because nothing else is that early.
 */
public class SettingsCheck implements Extension {

    void check(@Observes BeforeBeanDiscovery beginning) {
        var config = ConfigProvider.getConfig();
        var faults = Settings.faults(name -> value(config, name));
        if (!faults.isEmpty()) {
            Exit.because(new CannotStart("Its settings are not usable. " + String.join(" ", faults)));
        }
    }

    /** As it is set, be it to nothing. An expression that leads nowhere is like none. */
    private static Optional<String> value(Config config, String name) {
        try {
            return Optional.ofNullable(config.getConfigValue(name).getValue());
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
