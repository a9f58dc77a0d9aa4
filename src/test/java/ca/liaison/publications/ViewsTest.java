package ca.liaison.publications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Bilingual;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.MetadataCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
    private static final Viewer READER = new Viewer("reader@x.ca", Set.of(Role.READER), null, Clearance.ALL, NOON, "");

    @TempDir
    Path folder;

    private final Views views = new Views();

    @Test
    void of_what_everybody_may_read_nothing_is_entered_but_that_its_text_was_taken() throws IOException {
        views.publication(publication("CLEAR"), READER);
        views.part("dataset.view", "dataset", "p-1", publication("CLEAR"), READER);
        views.list("dataset.list", "dataset", Map.of("p-1", publication("CLEAR")), READER);
        views.arrival("i", publication("CLEAR").metadata(), READER);
        assertThat(views.take()).isEmpty();

        views.text(publication("CLEAR"), READER);
        assertThat(views.take()).extracting(Deed::action).containsExactly("publication.text");
    }

    @Test
    void each_marked_thing_is_entered_once() throws IOException {
        views.publication(publication("GREEN"), READER);
        views.publication(publication("GREEN"), READER);
        views.text(publication("GREEN"), READER);
        views.part("dataset.view", "dataset", "p-1", publication("GREEN"), READER);
        views.part("dataset.view", "dataset", "p-2", publication("GREEN"), READER);

        assertThat(views.take())
                .extracting(deed -> deed.action() + " " + deed.thing())
                .containsExactly("publication.text p", "dataset.view p-1", "dataset.view p-2");
        assertThat(views.take()).isEmpty();
    }

    @Test
    void of_a_list_only_what_is_marked_is_named() throws IOException {
        views.list(
                "dataset.list",
                "dataset",
                Map.of("open-1", publication("CLEAR"), "closed-1", publication("AMBER")),
                READER);

        assertThat(views.take())
                .singleElement()
                .satisfies(deed ->
                        assertThat(deed.details()).containsEntry("marked", "1").containsEntry("which", "closed-1"));
    }

    @Test
    void who_works_on_what_is_public_sees_what_waits_and_is_marked() throws IOException {
        var open = publication("CLEAR");
        views.work(open, READER);
        assertThat(views.take()).isEmpty();

        views.work(open.proposed(publication("AMBER").metadata(), NOON, "author@x.ca"), READER);
        assertThat(views.take()).extracting(Deed::action).containsExactly("publication.view");
    }

    private Publication publication(String tlp) throws IOException {
        var written = AContent.metadata().replace("CLEAR", tlp);
        var metadata = new MetadataCheck(AContent.in(folder).vocabulary(), Category.PROTECTED_A, null)
                .check(Drafts.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8))));
        return Publication.received(
                new PublicationId("p"), new Bilingual("p", "p"), metadata, List.of(), NOON, "x", "i");
    }
}
