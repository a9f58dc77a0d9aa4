package ca.liaison.files;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.identity.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileOwnersTest {

    private static final Digest FILE = Digest.parse("a".repeat(64)).orElseThrow();
    private static final Viewer STRANGER = Viewer.anonymous(Instant.EPOCH);
    private static final FileAccess SILENT = room(null);
    private static final FileAccess MARKED =
            room(new FileDescription("a.pdf", "application/pdf", false, List.of("TLP:AMBER"), true, false));
    private static final FileAccess OPEN = room(FileDescription.unmarked("b.pdf", "application/pdf", true));

    @Test
    void one_room_that_shows_it_is_enough() {
        assertThat(owners(SILENT, OPEN).find(FILE, STRANGER))
                .hasValueSatisfying(file -> assertThat(file.name()).isEqualTo("b.pdf"));
    }

    @Test
    void where_no_room_shows_it_there_is_none() {
        assertThat(owners(SILENT, SILENT).find(FILE, STRANGER)).isEmpty();
        assertThat(owners().find(FILE, STRANGER)).isEmpty();
    }

    @Test
    void what_is_unmarked_somewhere_is_unmarked_whichever_room_is_asked_first() {
        assertThat(owners(MARKED, OPEN).find(FILE, STRANGER))
                .hasValueSatisfying(file -> assertThat(file.isMarked()).isFalse());
        assertThat(owners(OPEN, MARKED).find(FILE, STRANGER))
                .hasValueSatisfying(file -> assertThat(file.isMarked()).isFalse());
    }

    private static FileOwners owners(FileAccess... rooms) {
        return new FileOwners(() -> Stream.of(rooms));
    }

    private static FileAccess room(FileDescription description) {
        return new FileAccess() {
            @Override
            public Optional<FileDescription> find(Digest digest, Viewer viewer) {
                return Optional.ofNullable(description);
            }

            @Override
            public Optional<Picture> preview(Digest digest) {
                return Optional.empty();
            }
        };
    }
}
