package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.web.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page of a publication is. */
public final class PublicationAddress {

    private PublicationAddress() {}

    public static String of(Publication publication, Language language) {
        return of(publication.slug(), language, "");
    }

    /** @param q what was searched for and is looked for in its text too; empty for nothing */
    public static String of(Bilingual slug, Language language, String q) {
        var query = q.isEmpty() ? "" : "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return Address.PUBLICATIONS.in(language, "/" + slug.in(language) + query);
    }
}
