package ca.liaison.publications.reading;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.publications.Banner;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.State;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.guards.HeldPlaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** One publication: what it is, its files, and its text page by page. */
@Path("{language: en|fr}/publications/{slug}")
@RequestScoped
@Open("Each publication is judged: what the viewer may not read is missing")
@Produces(MediaType.TEXT_HTML)
public class PublicationResource {

    @Inject
    Catalogue catalogue;

    @Inject
    PublicationPrinter describer;

    @Inject
    Reader reader;

    @Inject
    PublicationLinkedData linkedData;

    @Inject
    Banner banner;

    @Inject
    CurrentViewer viewer;

    @Inject
    LookingPlaces looking;

    @Inject
    HeldPlaces held;

    @PathParam("language")
    Language language;

    @PathParam("slug")
    String slug;

    @Context
    UriInfo uri;

    @GET
    public Response show() {
        var publication = catalogue.at(language, slug, viewer.get());
        if (!slug.equals(publication.slug().in(language))) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(PublicationAddress.of(publication, language)))
                    .build();
        }
        var place = ReadingPosition.of(uri.getQueryParameters());
        if (!place.q().isEmpty()) {
            held.enter(looking);
        }
        var reading = reader.read(publication, place, language, viewer.get());
        var page = describer.page(publication, reading, language, viewer.get());
        return Page.of("publications/show", page, head(publication, place))
                .response()
                .build();
    }

    private Head head(Publication publication, ReadingPosition place) {
        var metadata = publication.metadata();
        var rests = new Bilingual(
                "/" + publication.slug().en() + place.query(),
                "/" + publication.slug().fr() + place.query());
        var head = Head.of(language, metadata.title().in(language), Address.PUBLICATIONS.twins(rests))
                .described(metadata.summary().in(language))
                .under(new Link(
                        Messages.text(language, "catalogue.publications.title"), Address.PUBLICATIONS.in(language)))
                .modified(publication.modifiedAt().atZone(Formats.OTTAWA).toLocalDate())
                .marked(banner.lines(publication, language))
                .data(linkedData.of(publication, language));
        linkedData.terms(publication, language).forEach(head::meta);
        return metadata.state() == State.PUBLISHED && place.isWhole() ? head : head.hidden();
    }
}
