package ca.liaison.publications;

import java.util.List;

/** The lines that stand at the top and the bottom of every page which shows something of a publication that not everybody may read. */
public final class Banner {

    private Banner() {
    }

    /** None for what everybody may read. */
    public static List<String> of(Publication publication) {
        var marking = Cards.marking(publication.metadata().marking());
        return marking == null ? List.of() : List.of(marking.split(" · "));
    }
}
