package ca.liaison.extraction.worker.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.ToTextContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class DocFormatTest {

    /** Word marks a note with the character 2 and a comment with 5. */
    @Test
    void marks_of_notes_and_comments_are_no_text() throws SAXException {
        var words = new ToTextContentHandler();
        var xhtml = new XHTMLContentHandler(new DocFormat.WithoutMarks(words), new Metadata());
        xhtml.startDocument();
        xhtml.element("p", "\u0002 Footnoteword");
        xhtml.element("p", "\u0005Commentword");
        xhtml.endDocument();

        assertThat(words.toString().strip().split("\\s+")).containsExactly("Footnoteword", "Commentword");
    }
}
