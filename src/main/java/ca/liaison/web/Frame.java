package ca.liaison.web;

import ca.liaison.Language;
import java.util.List;
import java.util.Set;

/**
 * The layout's finished record: everything around the content of one page. Templates also take their words and the
 * addresses of assets from here.
 *
 * @param heading the name of the page
 * @param title as the browser's tab shows it
 * @param reader the name of who is signed in, or null
 * @param session when their session ends, or null
 * @param reminder what they are reminded of on every page, or null
 * @param allowed the actions that the reader may take, of those that have a menu
 * @param modified ISO date, or null where the version is shown instead
 * @param data JSON-LD, safe inside a script block, or null
 * @param form id of the form that the language toggle submits, or null
 */
public record Frame(
        Language language,
        String heading,
        String title,
        String description,
        String canonical,
        String english,
        String french,
        String twin,
        boolean indexed,
        List<Link> trail,
        List<String> markings,
        String modified,
        String version,
        List<Head.Meta> metas,
        List<Link> feeds,
        String data,
        String form,
        boolean refreshing,
        String reader,
        SessionNote session,
        Notice reminder,
        Set<String> allowed,
        String section) {

    /**
     * The actions that have a menu of their own: preparing publications, an agency's people, the portal, the record of
     * what was done.
     */
    static final List<String> MENUS = List.of("PREPARE", "COORDINATE", "ADMINISTER", "AUDIT");

    /** The same with this in the place of what its reader is reminded of. */
    Frame reminding(Notice warning) {
        return new Frame(
                language,
                heading,
                title,
                description,
                canonical,
                english,
                french,
                twin,
                indexed,
                trail,
                markings,
                modified,
                version,
                metas,
                feeds,
                data,
                form,
                refreshing,
                reader,
                session,
                warning,
                allowed,
                section);
    }

    /** The words of a key in the language of the page. */
    public String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    public String address(Address section) {
        return section.in(language);
    }

    /** The address of a file built from {@code src/main/web}, for example {@code liaison.css}. */
    public String asset(String name) {
        return Assets.address(name);
    }

    public String number(long number) {
        return Formats.number(number, language);
    }

    /** Whether the reader may take an action that has a menu, for example {@code PREPARE}. */
    public boolean may(String action) {
        return allowed.contains(action);
    }

    /** Whether this section of the menu is the one the reader is in. */
    public boolean isIn(Address menu) {
        return section.equals(menu.in(language));
    }
}
