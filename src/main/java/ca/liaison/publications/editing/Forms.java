package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.publications.PublicationId;
import ca.liaison.web.Address;

/** What the forms of one publication have in common. */
public final class Forms {

    private Forms() {}

    /** {@code /en/publish/{id}/edit} and its twin. */
    public static Bilingual address(PublicationId id, Bilingual what) {
        return Address.PUBLISH.twins(
                new Bilingual("/" + id.value() + "/" + what.en(), "/" + id.value() + "/" + what.fr()));
    }

    /** The number of a page of a list; 1 where it is none. */
    public static int number(String text) {
        try {
            return text == null ? 1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The revision that the reader saw; where the form does not say it, one that no publication has. */
    public static int revision(DescriptionInput typed) {
        try {
            return Integer.parseInt(typed.first("revision"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
