package ca.liaison.audit;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that somebody does. When, is told by the record itself.
 *
 * @param action a code, {@code room.verb}; its words are the message {@code audit.action.<code>} of both languages
 * @param by the name of the {@link Doer}
 * @param from the network address; null: that of the request at hand, where it is the doer's
 * @param kind of the thing, one word; null where it is done to nothing in particular. The id of a {@code person} is
 *     kept as a code, like the doer's
 * @param thing its id; for a person the e-mail address
 * @param details without personal data, for example the state before and after; cut at 300 characters each
 */
public record Deed(String action, String by, String from, String kind, String thing, Map<String, String> details) {

    /** The kind of thing that is somebody. */
    public static final String PERSON = "person";

    private static final int LONGEST = 300;

    public Deed {
        requireNonNull(action, "action");
        requireNonNull(by, "by");
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    public static Deed of(String action, Doer doer) {
        return new Deed(action, doer.name(), doer.from(), null, null, Map.of());
    }

    /**
     * Where only the name is at hand: of the asker of the request, or of somebody for whom the portal goes on in the
     * background.
     */
    public static Deed of(String action, String by) {
        return new Deed(action, by, null, null, null, Map.of());
    }

    public Deed on(String kind, String thing) {
        return new Deed(action, by, from, kind, thing, details);
    }

    public Deed onPerson(String email) {
        return on(PERSON, email);
    }

    /** Without the network address: nothing of those who read what is public. */
    public Deed fromNowhere() {
        return new Deed(action, by, "", kind, thing, details);
    }

    public Deed with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name.replace('.', '_'), plain(String.valueOf(value)));
        return new Deed(action, by, from, kind, thing, more);
    }

    /** What a value was and what it is to be. */
    public Deed changing(String name, Object before, Object after) {
        return with(name + "Before", before).with(name + "After", after);
    }

    /** One line, whatever was typed: nobody writes lines of their own into an export. */
    private static String plain(String value) {
        var line = value.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
