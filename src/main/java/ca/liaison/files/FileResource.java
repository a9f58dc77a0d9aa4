package ca.liaison.files;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.Open;
import ca.liaison.web.guards.HeldPlaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives an original file, or the part of it that is asked for, to a viewer who may see it. */
@Path("files/{digest}")
@RequestScoped
@Open("Each file is judged by what it belongs to: what the viewer may not read is missing")
public class FileResource {

    /** What is not larger lies in the buffers of the connection, however slowly it is taken, and holds no thread. */
    private static final long AT_ONCE = 128 * 1024;

    @Inject
    Vault vault;

    @Inject
    FileOwners owners;

    @Inject
    Stamping stamping;

    @Inject
    DownloadPlaces downloads;

    @Inject
    HeldPlaces held;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentViewer viewer;

    @Context
    Request request;

    @PathParam("digest")
    String digest;

    /** Said by staff who need a marked file as it came in. */
    @QueryParam("original")
    String original;

    @HeaderParam("Range")
    String range;

    @HeaderParam("If-Range")
    String ifRange;

    /** Like GET in all its headers, without opening the file. */
    @HEAD
    @Path("{name}")
    public Response head() {
        return original(false);
    }

    @GET
    @Path("{name}")
    public Response get() {
        return original(true);
    }

    @HEAD
    @Path("preview/{name}")
    public Response previewHead() {
        return preview(false);
    }

    /** The picture of its first page. */
    @GET
    @Path("preview/{name}")
    public Response preview() {
        return preview(true);
    }

    private Response original(boolean withBytes) {
        var wanted = wanted();
        return answer(wanted, description(wanted), withBytes);
    }

    private Response preview(boolean withBytes) {
        var wanted = wanted();
        var description = description(wanted);
        var picture = owners.preview(wanted).orElseThrow(() -> new NoSuchFile(digest));
        return answer(picture.file(), description.ofPicture(picture.mediaType()), withBytes);
    }

    private Digest wanted() {
        return Digest.parse(digest).orElseThrow(() -> new NoSuchFile(digest));
    }

    private FileDescription description(Digest wanted) {
        return owners.find(wanted, viewer.get()).orElseThrow(() -> new NoSuchFile(digest));
    }

    private Response answer(Digest wanted, FileDescription description, boolean withBytes) {
        var file = vault.find(wanted).orElseThrow(() -> new NoSuchFile(digest));
        if (description.isToBeStamped() && !(original != null && description.mayBeWhole())) {
            return FileHeaders.put(description, stamped(wanted, description, withBytes))
                    .build();
        }
        var tag = new EntityTag(wanted.value());
        var unchanged = Optional.ofNullable(request.evaluatePreconditions(tag));
        var answer = unchanged.orElseGet(() -> bytes(file, tag, description.mediaType(), withBytes));
        note(wanted, description, withBytes && unchanged.isEmpty());
        return FileHeaders.put(description, answer.tag(tag).header("Accept-Ranges", "bytes"))
                .build();
    }

    /** A copy may be another one the next time, so there is no part of one to ask for. */
    private ResponseBuilder stamped(Digest file, FileDescription description, boolean withBytes) {
        var answer = Response.ok().type(description.mediaType()).header("Accept-Ranges", "none");
        if (!withBytes) {
            return answer;
        }
        var copy = stamping.copy(file, description, viewer.get(), held.asker());
        try {
            mayTake(copy.length());
            note(file, description, true);
        } catch (RuntimeException refused) {
            copy.drop();
            throw refused;
        }
        return answer.header("Content-Length", copy.length()).entity(from(copy::bytes));
    }

    private void mayTake(long length) {
        if (length > AT_ONCE) {
            held.enter(downloads);
        }
    }

    /**
     * Every file that is handed out, but for the pictures that a public page shows anyway. Of those who read what is
     * public, not where they are.
     */
    private void note(Digest file, FileDescription description, boolean isHandedOut) {
        if (!isHandedOut || description.isPublic() && description.mediaType().startsWith("image/")) {
            return;
        }
        var deed =
                Deed.of("file.download", viewer.get()).on("file", file.value()).with("public", description.isPublic());
        trail.note(viewer.get().isAnonymous() ? deed.fromNowhere() : deed);
    }

    private ResponseBuilder bytes(Stored file, EntityTag tag, String mediaType, boolean withBytes) {
        var isStillTheSame = ifRange == null || ifRange.strip().equals('"' + tag.getValue() + '"');
        var wanted = ByteRange.of(isStillTheSame ? range : null, file.length());
        if (wanted instanceof ByteRange.Unsatisfiable) {
            return Response.status(416).header("Content-Range", "bytes */" + file.length());
        }
        if (wanted instanceof ByteRange.Part part) {
            var answer = Response.status(206)
                    .type(mediaType)
                    .header("Content-Range", part.of(file.length()))
                    .header("Content-Length", part.length());
            return withBytes
                    ? taken(answer, part.length(), () -> vault.open(file.digest(), part.from(), part.length()))
                    : answer;
        }
        var answer = Response.ok().type(mediaType).header("Content-Length", file.length());
        return withBytes ? taken(answer, file.length(), () -> vault.open(file.digest())) : answer;
    }

    private ResponseBuilder taken(ResponseBuilder answer, long length, Supplier<InputStream> opening) {
        mayTake(length);
        return answer.entity(from(opening));
    }

    private static StreamingOutput from(Supplier<InputStream> opening) {
        return output -> {
            try (var bytes = opening.get()) {
                bytes.transferTo(output);
            }
        };
    }
}
