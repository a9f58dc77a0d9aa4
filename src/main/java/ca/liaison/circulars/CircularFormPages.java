package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.web.Address;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;

/** The page on which a circular is written, new or again. */
@ApplicationScoped
class CircularFormPages {

    static final Bilingual NEW = new Bilingual("/new", "/nouvelle");
    static final Bilingual EDIT = new Bilingual("/edit", "/modifier");

    private final CircularForm form;

    @Inject
    CircularFormPages(CircularForm form) {
        this.form = form;
    }

    CircularDraft draft(Filled filled, String corrects) {
        return form.draft(filled, corrects);
    }

    static Response seen(Circular circular, Language language) {
        return Response.seeOther(URI.create(Address.PUBLISH_CIRCULARS.in(language, "/" + circular.id() + "?saved=1")))
                .build();
    }

    /** @param known null where it is new */
    Page page(Circular known, Filled filled, List<Complaint> complaints, Language language) {
        var rest = known == null ? NEW : new Bilingual("/" + known.id() + EDIT.en(), "/" + known.id() + EDIT.fr());
        var hidden = new HashMap<String, String>();
        if (known != null) {
            hidden.put("revision", filled.firstOr("revision", Integer.toString(known.revision())));
        }
        if (!filled.first("corrects").isEmpty()) {
            hidden.put("corrects", filled.first("corrects"));
        }
        var page = FormPage.of(
                        "circular",
                        Address.PUBLISH_CIRCULARS.in(language, rest.in(language)),
                        Messages.text(language, lead(known, filled)),
                        form.questions(language, filled, complaints),
                        Messages.text(language, "forms.save"))
                .hiding(hidden)
                .cancelled(new Link(Messages.text(language, "forms.cancel"), Address.PUBLISH_CIRCULARS.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(
                                language,
                                known == null
                                        ? Messages.text(language, "circulars.new")
                                        : known.content().title().in(language),
                                Address.PUBLISH_CIRCULARS.twins(rest))
                        .under(new Link(
                                Messages.text(language, "web.section.publish_circulars"),
                                Address.PUBLISH_CIRCULARS.in(language)))
                        .toggling("circular")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }

    private static String lead(Circular known, Filled filled) {
        if (known != null && known.approval() != null) {
            return "circulars.form.voids";
        }
        return filled.first("corrects").isEmpty() ? "circulars.form.lead" : "circulars.form.corrects";
    }
}
