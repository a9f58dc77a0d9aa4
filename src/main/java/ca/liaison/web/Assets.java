package ca.liaison.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * Style sheet, scripts, fonts and pictures as the build left them: {@code assets.properties} says which hashed name
 * each of them got.
 */
final class Assets {

    private static final Properties NAMES = read();

    private Assets() {}

    static String address(String name) {
        var hashed = NAMES.getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return "/assets/" + hashed;
    }

    /** The bytes of a built file. Only names the build wrote down are answered. */
    static Optional<InputStream> open(String hashed, String ending) {
        return NAMES.containsValue(hashed)
                ? Optional.ofNullable(Assets.class.getResourceAsStream("/assets/" + hashed + ending))
                : Optional.empty();
    }

    private static Properties read() {
        var names = new Properties();
        try (var list = Assets.class.getResourceAsStream("/assets/assets.properties")) {
            if (list == null) {
                throw new IllegalStateException("The build made no assets");
            }
            names.load(new InputStreamReader(list, StandardCharsets.UTF_8));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
