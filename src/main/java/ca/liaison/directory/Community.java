package ca.liaison.directory;

import ca.liaison.identity.Audience;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import ca.liaison.web.Formats;

/** For whom the liaison contacts are: the community, so whoever may read TLP:GREEN. */
final class Community {

    static final Audience READERS = Audience.of(new Marking(Category.UNCLASSIFIED, Tlp.GREEN));

    private Community() {}

    /** The readers of an agency and of its contacts, until the end of its last day. */
    static Audience of(Agency agency) {
        var end = agency.validUntil();
        return end == null
                ? READERS
                : READERS.between(
                        null, end.plusDays(1).atStartOfDay(Formats.OTTAWA).toInstant());
    }
}
