package ca.liaison.publications.ingestion;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.identity.StepUp;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.editing.DescriptionForm;
import ca.liaison.publications.editing.DescriptionInput;
import ca.liaison.publications.editing.UploadPage;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Field;
import ca.liaison.web.guards.BodyLimit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Putting files in with a browser. Sending the same form twice is the same ingestion. */
@Path("{language: en|fr}/{section: publish|publier}/{what: upload|televerser}")
@RequestScoped
@Needs(Action.WRITE)
@StepUp
@Produces(MediaType.TEXT_HTML)
public class UploadResource {

    private static final String TOGETHER = "together";
    private static final String ONE = "one";
    private static final String EACH = "each";
    private static final DescriptionInput FRESH =
            new DescriptionInput(Map.of(TOGETHER, List.of(ONE), "state", List.of("DRAFT")));

    @Inject
    Uploading uploading;

    @Inject
    DescriptionForm form;

    @Inject
    CurrentViewer viewer;

    @PathParam("language")
    Language language;

    @GET
    public Page ask() {
        return page(FRESH, List.of());
    }

    /** The language toggle, or a form whose files the browser did not send. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withoutFiles(MultivaluedMap<String, String> fields) {
        return received(new DescriptionInput(fields), List.of());
    }

    @POST
    @ReadsFiles
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(List<EntityPart> parts) throws IOException {
        var sent = UploadParts.of(parts);
        return received(new DescriptionInput(sent.fields()), sent.files());
    }

    private Response received(DescriptionInput typed, List<EntityPart> files) {
        if (typed.has("toggle")) {
            return page(typed, List.of()).response().build();
        }
        try {
            var isEach = typed.first(TOGETHER).equals(EACH);
            return Response.seeOther(URI.create(isEach ? each(typed, files) : one(typed, files)))
                    .build();
        } catch (InvalidMetadata invalid) {
            return page(typed, invalid.complaints()).withStatus(400).response().build();
        }
    }

    private String one(DescriptionInput typed, List<EntityPart> files) {
        var accepted = uploading.together(Origin.UPLOAD, viewer.get(), typed.draft(), files);
        return Address.INGESTIONS.in(language, "/" + accepted.id().value());
    }

    private String each(DescriptionInput typed, List<EntityPart> files) {
        var accepted = uploading.each(Origin.UPLOAD, viewer.get(), typed.draft(), files);
        return accepted.size() == 1
                ? Address.INGESTIONS.in(language, "/" + accepted.get(0).id().value())
                : Address.INGESTIONS.in(language, "?received=" + accepted.size());
    }

    private Page page(DescriptionInput typed, List<Complaint> complaints) {
        var twin = language.other();
        var files = new Field("file", "", DescriptionForm.error("file", complaints, language));
        var page = new UploadPage(
                Address.UPLOAD.in(language),
                Address.UPLOAD.in(twin),
                files,
                together(typed),
                form.show(typed, complaints, DescriptionForm.FRESH, language),
                Formats.size(BodyLimit.FILES, language),
                Messages.text(language, "publications.form.formats"));
        var head = Head.of(language, Messages.text(language, "web.section.upload"), Address.UPLOAD.twins())
                .hidden()
                .toggling("describe")
                .problem(!complaints.isEmpty());
        return Page.of("publications/upload", page, head);
    }

    private Choices together(DescriptionInput typed) {
        var options = List.of(ONE, EACH).stream()
                .map(value -> new Choice(value, Messages.text(language, "publications.form.together." + value), false))
                .toList();
        return Choices.of(TOGETHER, options, List.of(typed.first(TOGETHER)), null);
    }
}
