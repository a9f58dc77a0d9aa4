package ca.liaison.publications.releasing;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.NeedsNoProof;
import ca.liaison.identity.Open;
import ca.liaison.publications.Banner;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.NoSuchPublication;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Recipients;
import ca.liaison.publications.editing.DescriptionForm;
import ca.liaison.publications.editing.DescriptionInput;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Field;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** A reader's form: may this go to somebody else? */
@Path("{language: en|fr}/publications/{slug}/{what: request-release|demander-la-diffusion}")
@RequestScoped
@Open("Each publication is judged: where the viewer may not ask for more of it, it is missing")
@Produces(MediaType.TEXT_HTML)
public class ReleaseResource {

    @Inject
    Catalogue catalogue;

    @Inject
    Releasing releasing;

    @Inject
    Banner banner;

    @Inject
    Recipients recipients;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @PathParam("slug")
    String slug;

    @GET
    public Page ask(@QueryParam("sent") String sent) {
        return page(publication(), DescriptionInput.NOTHING, List.of(), sent != null);
    }

    @POST
    @NeedsNoProof("It asks others, who decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> fields) {
        var typed = new DescriptionInput(fields);
        var publication = publication();
        if (typed.has("toggle")) {
            return page(publication, typed, List.of(), false).response().build();
        }
        try {
            releasing.ask(publication.id(), typed.first("recipient"), typed.first("reason"), language, viewer.get());
            return Response.seeOther(URI.create(addresses(publication).in(language) + "?sent=1"))
                    .build();
        } catch (InvalidMetadata invalid) {
            return page(publication, typed, invalid.complaints(), false)
                    .withStatus(400)
                    .response()
                    .build();
        }
    }

    private Publication publication() {
        var publication = catalogue.at(language, slug, viewer.get());
        if (!ReleaseRequest.mayBeMade(viewer.get(), publication)) {
            throw new NoSuchPublication(slug);
        }
        return publication;
    }

    private Page page(Publication publication, DescriptionInput typed, List<Complaint> complaints, boolean sent) {
        var title = publication.metadata().title().in(language);
        var back = PublicationAddress.of(publication, language);
        var addresses = addresses(publication);
        var asked = releasing.askedBy(viewer.get(), publication.id()).stream()
                .map(this::asked)
                .toList();
        var page = new ReleasePage(
                title,
                banner.originator(publication).in(language),
                addresses.in(language),
                addresses.in(language.other()),
                back,
                sent ? sent() : null,
                asked,
                field("recipient", typed, complaints),
                recipients.agencies(List.of(), language),
                field("reason", typed, complaints));
        var head = Head.of(language, Messages.text(language, "approvals.release.title", title), addresses)
                .under(new Link(title, back))
                .hidden()
                .marked(banner.lines(publication, language))
                .toggling("release")
                .problem(!complaints.isEmpty());
        return Page.of("publications/release", page, head);
    }

    private Notice sent() {
        return new Notice(
                "success",
                Messages.text(language, "approvals.release.sent"),
                Messages.text(language, "approvals.release.sent.text"),
                null);
    }

    private ReleasePage.Asked asked(ReleaseRequest request) {
        var recipient = request.isForPerson() ? request.recipient() : recipients.said(request.recipient(), language);
        return new ReleasePage.Asked(
                recipient,
                Formats.moment(request.at(), language),
                Messages.text(language, "approvals.release.state." + request.state()),
                request.answer());
    }

    private Field field(String name, DescriptionInput typed, List<Complaint> complaints) {
        return new Field(name, typed.first(name), DescriptionForm.error(name, complaints, language));
    }

    private static Bilingual addresses(Publication publication) {
        return Address.PUBLICATIONS.twins(new Bilingual(
                "/" + publication.slug().en() + "/" + Address.RELEASE.en(),
                "/" + publication.slug().fr() + "/" + Address.RELEASE.fr()));
    }
}
