package ca.liaison.publications.ingestion;

import static java.util.Objects.requireNonNull;

import ca.liaison.extraction.Reason;
import ca.liaison.files.Digest;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Protected;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What came in together and is to become one publication, and how far that is.
 *
 * @param by who brought it
 * @param target the publication it becomes, whether or not that is there yet
 * @param progress 0 to 1
 * @param problem why it failed, null unless it did
 * @param published whether the target holds what was read
 * @param requestedAt when somebody last asked for it: the arrival, or the latest "try again"
 * @param attempts how often a worker began since then
 * @param lease until when a worker holds it, null where none does
 * @param worker the node that holds it
 * @param waits whether its release waits for somebody else's decision
 */
public record Ingestion(
        @BsonId IngestionId id,
        State state,
        Double progress,
        Origin origin,
        String by,
        Metadata metadata,
        List<Received> files,
        PublicationId target,
        Boolean published,
        Problem problem,
        Instant receivedAt,
        Instant requestedAt,
        Instant finishedAt,
        Integer attempts,
        Instant lease,
        String worker,
        Boolean waits)
        implements Protected {

    /** The way of every ingestion. */
    public enum State {
        QUEUED,
        EXTRACTING,
        INDEXING,
        DONE,
        FAILED
    }

    /** Which of the doors it came through. */
    public enum Origin {
        CONTENT,
        UPLOAD,
        API,
        /** Written in the portal itself and approved there. */
        ISSUE,
        MAIL
    }

    /** One file as it came in; its language where somebody said so. */
    public record Received(Digest digest, String name, String language, Long length) {}

    /**
     * Why it failed.
     *
     * @param file which file, null where it is none in particular
     * @param detail in English, for administrators
     */
    public record Problem(Reason reason, String file, String detail) {}

    public Ingestion {
        requireNonNull(id, "id");
        files = List.copyOf(files);
        waits = Boolean.TRUE.equals(waits); // absent in older documents
    }

    static Ingestion received(
            IngestionId id,
            Origin origin,
            String by,
            Metadata metadata,
            List<Received> files,
            PublicationId target,
            Boolean waits,
            Instant at) {
        return new Ingestion(
                id,
                State.QUEUED,
                0.0,
                origin,
                by,
                metadata,
                files,
                target,
                false,
                null,
                at,
                at,
                null,
                0,
                null,
                null,
                waits);
    }

    /** The staff sees it, as far as what was said about it allows. */
    @Override
    public Audience audience() {
        return metadata.audience().onlyStaff();
    }

    public boolean isFinished() {
        return state == State.DONE || state == State.FAILED;
    }

    Ingestion again(Instant at) {
        return new Ingestion(
                id,
                State.QUEUED,
                0.0,
                origin,
                by,
                metadata,
                files,
                target,
                published,
                null,
                receivedAt,
                at,
                null,
                0,
                null,
                null,
                waits);
    }

    Ingestion done(Instant at) {
        return new Ingestion(
                id,
                State.DONE,
                1.0,
                origin,
                by,
                metadata,
                files,
                target,
                true,
                null,
                receivedAt,
                requestedAt,
                at,
                attempts,
                null,
                null,
                waits);
    }

    Ingestion failed(Problem why, boolean published, Instant at) {
        return new Ingestion(
                id,
                State.FAILED,
                1.0,
                origin,
                by,
                metadata,
                files,
                target,
                published,
                why,
                receivedAt,
                requestedAt,
                at,
                attempts,
                null,
                null,
                waits);
    }
}
