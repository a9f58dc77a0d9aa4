package ca.liaison.publications.reading;

import ca.liaison.finding.Card;
import ca.liaison.publications.Fact;
import ca.liaison.web.Html;
import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import java.util.List;

/**
 * One publication with everything a reader needs to judge, read, cite and download it.
 *
 * @param foreign language tag of the title where it is not the page's, or null
 * @param state superseded, withdrawn, archived or draft, said as a notice; or null
 * @param summary or null
 * @param preview or null
 * @param tables the datasets made of its tables
 * @param warnings about the files: no text layer, only partly read
 * @param reading the text, or null where there is none
 * @param actions what staff may do: edit, withdraw
 */
public record PublicationPage(
        String title,
        String foreign,
        List<String> tags,
        Notice state,
        String summary,
        List<Fact> facts,
        Preview preview,
        List<File> files,
        List<Link> tables,
        List<String> warnings,
        TextPage reading,
        String citation,
        String permalink,
        List<Card> related,
        List<Card> similar,
        List<Link> actions) {

    /** A picture of the first page. */
    public record Preview(String src, String alt, int width, int height) {}

    /** An original to download: {@code label} "Annual report", {@code note} "PDF, 111 KB". */
    public record File(String label, String note, String href, String language) {}

    /** The summary line by line. */
    public List<Html> paragraphs() {
        return summary == null
                ? List.of()
                : summary.strip()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Html::of)
                        .toList();
    }
}
