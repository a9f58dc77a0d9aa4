package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private static final String HOLDER = "author@police.example";

    @TempDir
    Path data;

    @Test
    void what_is_sealed_opens_for_its_holder_only_and_never_looks_the_same() {
        var sealing = new Sealing(key(null));
        var sealed = sealing.seal("JBSWY3DPEHPK3PXP", HOLDER);
        assertThat(sealed).doesNotContain("JBSWY3DPEHPK3PXP").isNotEqualTo(sealing.seal("JBSWY3DPEHPK3PXP", HOLDER));
        assertThat(sealing.open(sealed, HOLDER)).contains("JBSWY3DPEHPK3PXP");
        assertThat(sealing.open(sealed, "other@police.example")).isEmpty();
    }

    @Test
    void what_was_altered_or_sealed_under_another_key_does_not_open() {
        var sealed = new Sealing(key(null)).seal("JBSWY3DPEHPK3PXP", HOLDER);
        var altered = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThat(new Sealing(key(null)).open(altered, HOLDER)).isEmpty();
        assertThat(new Sealing(key("A".repeat(43) + "=")).open(sealed, HOLDER)).isEmpty();
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_reads_it() throws IOException {
        var first = key(null).bytes();
        assertThat(key(null).bytes()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("sealing.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "no base64 at all", "AAAA"})
    void a_key_that_is_none_is_refused_without_being_told(String given) {
        assertThatThrownBy(() -> key(given))
                .hasMessageContaining("LIAISON_SEALING_KEY")
                .hasMessageNotContaining(given);
    }

    private SealingKey key(String configured) {
        return new SealingKey(Optional.ofNullable(configured), DataFolder.at(data));
    }
}
