package ca.liaison.publications.ingestion;

import ca.liaison.Complaint;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Needs;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.web.Readers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Putting a publication in by a program. */
@Path("api/publications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadApi {

    @Inject
    Uploading uploading;

    @Inject
    CurrentViewer viewer;

    @Context
    HttpHeaders headers;

    @POST
    @Needs(Action.WRITE)
    @ReadsFiles
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(List<EntityPart> parts) throws IOException {
        var files = UploadParts.of(parts).files();
        var ingestion = uploading.together(Origin.API, viewer.get(), metadata(parts), files);
        return Response.accepted(IngestionDocument.of(ingestion, Readers.language(headers)))
                .location(address(ingestion))
                .build();
    }

    static URI address(Ingestion ingestion) {
        return URI.create("/api/ingestions/" + ingestion.id().value());
    }

    private static MetadataDraft metadata(List<EntityPart> parts) throws IOException {
        var part = parts.stream()
                .filter(one -> one.getName().equals("metadata"))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidMetadata(List.of(Complaint.of("metadata", "publications.metadata.missing"))));
        try (var json = part.getContent()) {
            return Drafts.read(json);
        }
    }
}
