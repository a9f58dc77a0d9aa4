package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.delivery.Delivery;
import ca.liaison.lists.DistributionList;
import ca.liaison.lists.Leaving;
import ca.liaison.mail.ListHeaders;
import ca.liaison.web.Address;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** The addresses that stand in a circular's emails. */
@ApplicationScoped
class Links {

    private final Site site;
    private final Leaving leaving;

    @Inject
    Links(Site site, Leaving leaving) {
        this.site = site;
        this.leaving = leaving;
    }

    /** Where it is read and acknowledged. Its number is all that this address tells. */
    String page(Circular circular, Language language) {
        return site.absolute(Address.CIRCULARS.in(language, "/" + circular.number()));
    }

    /** Where its reader leaves the list, for people. */
    String leave(Delivery line, DistributionList list) {
        return site.absolute(Address.LISTS.in(line.language(), "/leave/" + leaving.token(line.address(), list.id())));
    }

    /** @param list through which it came, or null where it came for a correction only */
    ListHeaders list(Delivery line, DistributionList list) {
        if (list == null) {
            return null;
        }
        return new ListHeaders(
                list.id() + "." + URI.create(site.absolute("/")).getHost(),
                URI.create(site.absolute(Address.LISTS.in(line.language()))),
                URI.create(site.absolute("/api/lists/leave/" + leaving.token(line.address(), list.id()))),
                null);
    }
}
