package ca.liaison.pages;

import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What the portal says about itself. */
@ApplicationScoped
class StandingSections implements Sections {

    static final List<Address> PAGES = List.of(
            Address.ABOUT,
            Address.HELP,
            Address.CONTACT,
            Address.ACCESSIBILITY,
            Address.TERMS,
            Address.PRIVACY,
            Address.SECURITY);

    /** What the writing of a page is called. */
    static String id(Address page) {
        return page.name().toLowerCase(Locale.ROOT);
    }

    static Address address(String id) {
        return Address.valueOf(id.toUpperCase(Locale.ROOT));
    }

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.ABOUT, 65, Placing.SERVICE).mapped(),
                Section.of(Address.HELP, 70, Placing.MENU, Placing.SERVICE).mapped(),
                Section.of(Address.CONTACT, 75, Placing.SERVICE).mapped(),
                Section.of(Address.ACCESSIBILITY, 80, Placing.PORTAL).mapped(),
                Section.of(Address.TERMS, 81, Placing.PORTAL).mapped(),
                Section.of(Address.PRIVACY, 82, Placing.PORTAL).mapped(),
                Section.of(Address.SECURITY, 83, Placing.PORTAL).mapped());
    }
}
