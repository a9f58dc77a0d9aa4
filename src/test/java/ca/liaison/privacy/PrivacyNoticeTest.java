package ca.liaison.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.personal.PrivacyNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyNoticeTest {

    @TempDir
    Path content;

    @Test
    void the_shipped_notice_has_a_version() {
        assertThat(new PrivacyNotice(Path.of("content")).version()).matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
    }

    @Test
    void another_word_in_either_language_is_another_version() throws IOException {
        var notice = new PrivacyNotice(content);
        write("en", "privacy.md", "We keep your name.");
        write("fr", "confidentialite.md", "Nous gardons votre nom.");
        var first = notice.version();
        assertThat(notice.version()).isEqualTo(first).startsWith("2026-11-25-");

        write("fr", "confidentialite.md", "Nous gardons votre nom et votre adresse.");
        assertThat(notice.version()).isNotEqualTo(first);
    }

    private void write(String language, String name, String text) throws IOException {
        var folder = Files.createDirectories(content.resolve("pages").resolve(language));
        Files.writeString(folder.resolve(name), "---\nid: privacy\nmodified: 2026-11-25\n---\n" + text);
    }
}
