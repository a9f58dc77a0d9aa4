package ca.liaison.personal;

import ca.liaison.GuardedFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The privacy notice of the portal, the page {@code privacy} of {@code content/pages} in both languages. Its version is
 * the day that stands in it and the beginning of the hash of both texts, so that a version always says which words
 * somebody has read, also where the day was forgotten.
 */
@ApplicationScoped
public class PrivacyNotice {

    private static final Pattern MODIFIED = Pattern.compile("(?m)^modified: *(\\d{4}-\\d{2}-\\d{2})");

    private static final Pattern ID = Pattern.compile("(?m)^id: *privacy *$");

    private static final String PAGES = "pages";

    private final GuardedFolder content;

    @Inject
    public PrivacyNotice(@ConfigProperty(name = "LIAISON_CONTENT") Path content) {
        this.content = new GuardedFolder(content);
    }

    /**
     * For example {@code 2026-11-22-3fa94c01}. To be kept with whatever somebody agrees to: a request for access, an
     * accepted invitation.
     */
    public String version() {
        var english = read("en");
        var modified = MODIFIED.matcher(english);
        return (modified.find() ? modified.group(1) : "undated") + "-" + hash(english + read("fr"));
    }

    private String read(String language) {
        try {
            for (var file : content.entries(PAGES, language).stream()
                    .map(GuardedFolder.Entry::name)
                    .filter(name -> name.endsWith(".md"))
                    .toList()) {
                try (var bytes = content.open(PAGES, language, file)) {
                    var text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                    if (ID.matcher(text).find()) {
                        return text;
                    }
                }
            }
            throw new IllegalStateException("There is no privacy notice in " + PAGES + "/" + language);
        } catch (IOException e) {
            throw new UncheckedIOException("The privacy notice cannot be read", e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
