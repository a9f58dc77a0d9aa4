package ca.liaison.publications.reading;

import ca.liaison.Refusal;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.Publication;
import ca.liaison.publications.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes the text of files while it is read, a form feed between two pages, so that the n-th piece is page n even where
 * a page before it has no words.
 */
@ApplicationScoped
class PlainText {

    private static final char FORM_FEED = '\f';

    private final Extractions extractions;
    private final Texts texts;

    @Inject
    PlainText(Extractions extractions, Texts texts) {
        this.extractions = extractions;
        this.texts = texts;
    }

    /**
     * The files to write: the one that was asked for, or else all that were handed in.
     *
     * @param file digest of one, null for all
     */
    List<Edition> editions(Publication publication, String file) {
        var wanted = file == null
                ? publication.files()
                : publication.editions().stream()
                        .filter(edition -> edition.file().value().equals(file))
                        .toList();
        var readable = wanted.stream().filter(Edition::hasText).toList();
        if (readable.isEmpty()) {
            throw new NoText(publication);
        }
        return readable;
    }

    void write(List<Edition> editions, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var isFirst = true;
        for (var edition : editions) {
            if (!isFirst) {
                text.write(FORM_FEED);
            }
            write(extractions.find(edition.file()), text);
            isFirst = false;
        }
        text.flush();
    }

    private void write(Optional<Extraction> extraction, Writer text) throws IOException {
        if (extraction.isEmpty()) {
            return;
        }
        var page = 1;
        for (var part : texts.all(extraction.get())) {
            for (; page < part.page(); page++) {
                text.write(FORM_FEED);
            }
            text.write(part.plain().replace(FORM_FEED, '\n'));
            text.write('\n');
        }
    }

    private static final class NoText extends Refusal {
        NoText(Publication publication) {
            super(
                    404,
                    "publications.noText",
                    "No text in publication " + publication.id().value());
        }
    }
}
