package ca.liaison.accounts.own;

import ca.liaison.Language;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;

/** What stands around every page of one's own account. */
final class Heads {

    private Heads() {}

    static Head of(Address address, String title, Language language) {
        var head = Head.of(language, Messages.text(language, title), address.twins())
                .hidden();
        return address == Address.ACCOUNT
                ? head
                : head.under(new Link(Messages.text(language, "account.title"), Address.ACCOUNT.in(language)));
    }

    static Notice done(String key, Language language) {
        return new Notice("success", Messages.text(language, key), null, null);
    }

    static Notice wrong(String key, Language language) {
        return new Notice("danger", Messages.text(language, key), null, null);
    }
}
