package ca.liaison.directory;

import ca.liaison.web.forms.Choices;
import ca.liaison.web.lists.Pager;
import java.util.List;

/**
 * The liaison contacts that match.
 *
 * @param words what they are searched by
 */
public record ContactsPage(
        String action, String words, Choices country, Choices area, String found, List<Contact> contacts, Pager pager) {

    /** One person to reach; what is not known is null. @param dial the number as a {@code tel:} link */
    public record Contact(
            String name,
            String title,
            String agency,
            String country,
            String region,
            String phone,
            String dial,
            boolean roundTheClock,
            String email,
            List<String> areas,
            String language,
            String verified) {}
}
