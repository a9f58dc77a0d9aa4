package ca.liaison.finding;

import ca.liaison.web.Html;
import java.util.List;

/**
 * One thing in a list of what was found: a publication, a dataset, a page.
 *
 * @param foreign language tag ({@code fr-CA}) where the title is not in the language of the page, or null
 * @param kind finished label ("Study")
 * @param date finished words; {@code iso} is the same for machines; both empty where it has none
 * @param detail what tells it from others in one line, or null
 * @param marking label where not everybody may read it, or null
 * @param state label where it is not simply published (draft, withdrawn, archived), or null
 * @param words summary or highlights, or null
 * @param places the pages where the words stand; {@code foreign} as above
 */
public record Card(
        String title,
        String href,
        String foreign,
        String kind,
        String date,
        String iso,
        String detail,
        String marking,
        String state,
        Html words,
        List<Place> places) {

    /** A page, slide or sheet with the words found on it: "Page 12". */
    public record Place(String label, String href, Html words, String foreign) {}

    public Card {
        places = List.copyOf(places);
    }
}
