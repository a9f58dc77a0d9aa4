package ca.liaison.lists;

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
import java.util.List;
import java.util.Map;

/** The page on which a list is described, new or again. */
@ApplicationScoped
class ListFormPages {

    static final Bilingual NEW = new Bilingual("/new", "/nouvelle");
    static final Bilingual EDIT = new Bilingual("/edit", "/modifier");

    private final ListForm form;

    @Inject
    ListFormPages(ListForm form) {
        this.form = form;
    }

    ListDraft draft(Filled filled) {
        return form.draft(filled);
    }

    static Response seen(String id, Language language) {
        return Response.seeOther(URI.create(Address.PUBLISH_LISTS.in(language, "/" + id + "?saved=1")))
                .build();
    }

    /** @param known null where it is new */
    Page page(DistributionList known, Filled filled, List<Complaint> complaints, Language language) {
        var rest = known == null ? NEW : new Bilingual("/" + known.id() + EDIT.en(), "/" + known.id() + EDIT.fr());
        var page = FormPage.of(
                        "list",
                        Address.PUBLISH_LISTS.in(language, rest.in(language)),
                        Messages.text(language, "lists.form.lead"),
                        form.questions(language, filled, complaints),
                        Messages.text(language, "forms.save"))
                .hiding(
                        known == null
                                ? Map.of()
                                : Map.of("revision", filled.firstOr("revision", Integer.toString(known.revision()))))
                .cancelled(new Link(Messages.text(language, "forms.cancel"), Address.PUBLISH_LISTS.in(language)));
        return Page.of(
                "web/form",
                page,
                Head.of(
                                language,
                                known == null
                                        ? Messages.text(language, "lists.new")
                                        : known.name().in(language),
                                Address.PUBLISH_LISTS.twins(rest))
                        .under(new Link(
                                Messages.text(language, "web.section.publish_lists"),
                                Address.PUBLISH_LISTS.in(language)))
                        .toggling("list")
                        .problem(!complaints.isEmpty())
                        .hidden());
    }
}
