package ca.liaison.web;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a room brings to be found: where it is, what it is called, where it is shown, and to whom.
 *
 * @param label the key of its name
 * @param purpose the key of a sentence that says what it is for, or null
 * @param order among those in the same place, the smallest first
 * @param isMapped whether it stands on the site map
 */
public record Section(
        Address address,
        String label,
        String purpose,
        int order,
        Set<Placing> places,
        Predicate<Visitor> audience,
        boolean isMapped) {

    public Section {
        places = Set.copyOf(places);
    }

    /** For everybody, and not on the site map. Its name is {@code web.section.<address>}. */
    public static Section of(Address address, int order, Placing... places) {
        var label = "web.section." + address.name().toLowerCase(Locale.ROOT);
        return new Section(address, label, null, order, Set.of(places), any -> true, false);
    }

    public Section mapped() {
        return new Section(address, label, purpose, order, places, audience, true);
    }

    public Section explained(String key) {
        return new Section(address, label, key, order, places, audience, isMapped);
    }

    public Section forWhoIsSignedIn() {
        return new Section(address, label, purpose, order, places, Visitor::isSignedIn, isMapped);
    }

    public Section forWhoMay(Action action) {
        return new Section(address, label, purpose, order, places, visitor -> visitor.may(action), isMapped);
    }

    public Link link(Language language) {
        return new Link(Messages.text(language, label), address.in(language));
    }
}
