package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.web.Messages;

/** What is called somehow although the file does not say. */
public final class FallbackNames {

    private FallbackNames() {}

    static Bilingual ofColumn(int number) {
        return new Bilingual(
                Messages.text(Language.EN, "datasets.column.numbered", String.valueOf(number)),
                Messages.text(Language.FR, "datasets.column.numbered", String.valueOf(number)));
    }

    public static Bilingual ofTable(Bilingual publication, int number) {
        return new Bilingual(
                Messages.text(Language.EN, "datasets.title.numbered", publication.en(), String.valueOf(number)),
                Messages.text(Language.FR, "datasets.title.numbered", publication.fr(), String.valueOf(number)));
    }

    public static Bilingual ofPart(Bilingual publication, Bilingual part) {
        return new Bilingual(
                Messages.text(Language.EN, "datasets.title.named", publication.en(), part.en()),
                Messages.text(Language.FR, "datasets.title.named", publication.fr(), part.fr()));
    }
}
