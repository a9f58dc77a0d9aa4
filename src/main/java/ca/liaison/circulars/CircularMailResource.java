package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.delivery.Previews;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.Labels;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The email of one recipient, as they get it: before it is sent, and where no relay sends any. */
@Path("{language: en|fr}/{section: publish|publier}/{what: circulars|circulaires}/{id}/{mail: email|courriel}/{line}")
@RequestScoped
@Needs(Action.PREPARE)
@Produces(MediaType.TEXT_HTML)
public class CircularMailResource {

    static final Bilingual MAIL = new Bilingual("/email/", "/courriel/");

    @Inject
    Drafting drafting;

    @Inject
    CircularReaders readers;

    @Inject
    Previews previews;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("id")
    String id;

    @PathParam("line")
    String line;

    @GET
    public Page show() {
        var circular = drafting.get(id, viewer.get());
        readers.viewed(circular, viewer.get());
        if (circular.mailing() == null) {
            throw new NoSuchCircular(id);
        }
        var preview = previews.of(circular.mailing() + "#" + line).orElseThrow(() -> new NoSuchCircular(id));
        var page = new CircularMailPage(
                preview.suppressed() == null ? null : Messages.text(language, preview.suppressed()),
                preview.headers(),
                preview.text(),
                preview.attachments().stream()
                        .map(one -> one.name() + " (" + Formats.size(one.size(), language) + ")")
                        .toList());
        var marking = Labels.marking(circular.content().marking());
        return Page.of(
                "circulars/mail",
                page,
                Head.of(
                                language,
                                Messages.text(language, "circulars.mail.of"),
                                Address.PUBLISH_CIRCULARS.twins(
                                        new Bilingual("/" + id + MAIL.en() + line, "/" + id + MAIL.fr() + line)))
                        .under(
                                new Link(
                                        Messages.text(language, "web.section.publish_circulars"),
                                        Address.PUBLISH_CIRCULARS.in(language)),
                                new Link(
                                        circular.content().title().in(language),
                                        Address.PUBLISH_CIRCULARS.in(language, "/" + id)))
                        .marked(marking == null ? List.of() : List.of(marking))
                        .hidden());
    }
}
