package ca.liaison.publications.ingestion;

import ca.liaison.Refusal;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.jobs.Waking;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The one way in. What this answers with is safe: the bytes are in the vault, and the ingestion is in the store. */
@ApplicationScoped
class Receiving {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 1L << 30;

    private final Vault vault;
    private final Copies copies;
    private final Ingestions ingestions;
    private final Waking waking;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Receiving(Vault vault, Copies copies, Ingestions ingestions, Waking waking, AuditTrail trail, Clock clock) {
        this.vault = vault;
        this.copies = copies;
        this.ingestions = ingestions;
        this.waking = waking;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps the bytes of one file. Does not close them. */
    Received keep(InputStream bytes, String name, String language) throws IOException {
        try (var copy = copies.begin()) {
            var stored = vault.put(copy.of(bytes), LARGEST);
            copy.keep(stored);
            return new Received(stored.digest(), FileName.safe(name), language, stored.length());
        }
    }

    /** A file of this machine, to be opened as often as it is read. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Keeps a file of this machine. One that is in the vault already is only recognized. */
    Received keep(Source file, String name, String language) throws IOException {
        var known = vault.find(digest(file));
        if (known.isPresent()) {
            return new Received(
                    known.get().digest(),
                    FileName.safe(name),
                    language,
                    known.get().length());
        }
        try (var bytes = file.open()) {
            return keep(bytes, name, language);
        }
    }

    private static Digest digest(Source file) throws IOException {
        try (var bytes = new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return new Digest(HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Queues what came in. The same files with the same metadata are the ingestion that is there; it is done again when
     * something else came through this door for the same publication since, so that what was changed can be changed
     * back.
     *
     * @param target the publication it is for, empty for a new one
     * @param waits whether somebody else has to decide before it is released
     */
    Ingestion accept(
            Origin origin,
            String by,
            Metadata metadata,
            List<Received> files,
            Optional<PublicationId> target,
            boolean waits) {
        var id = Fingerprint.of(metadata, files, target);
        var known = ingestions.find(id);
        if (known.filter(there -> !isToBeDoneAgain(there, origin)).isPresent()) {
            waking.wake(Ingesting.class);
            return known.get();
        }
        var publication = target.orElseGet(() -> new PublicationId(id.value().substring(0, 20)));
        var deed = Deed.of("ingestion.receive", by)
                .on(IngestionWitness.KIND, id.value())
                .with("publication", publication.value())
                .with("files", files.size())
                .with("door", origin);
        return trail.doing(deed, () -> {
            var accepted = ingestions.add(
                    Ingestion.received(id, origin, by, metadata, files, publication, waits, clock.instant()));
            if (isToBeDoneAgain(accepted, origin)) {
                ingestions.reopen(accepted, clock.instant());
                accepted = find(id);
            }
            waking.wake(Ingesting.class);
            return accepted;
        });
    }

    private boolean isToBeDoneAgain(Ingestion there, Origin origin) {
        return there.isFinished() && ingestions.isFollowed(there, origin);
    }

    Ingestion find(IngestionId id) {
        return ingestions.find(id).orElseThrow(() -> new NoSuchIngestion(id));
    }

    /**
     * For whoever asks to see it, or to do something with it.
     *
     * @throws NoSuchIngestion where there is none for this viewer
     */
    Ingestion find(IngestionId id, Action action, Viewer viewer) {
        var ingestion = ingestions
                .find(id)
                .filter(one -> Access.may(viewer, Action.READ, one))
                .orElseThrow(() -> new NoSuchIngestion(id));
        Access.must(viewer, action, ingestion);
        return ingestion;
    }

    /** Whether this viewer may ask for it again: whoever brought it, or who decides about publications. */
    static boolean mayRetry(Viewer viewer, Ingestion ingestion) {
        return Access.may(viewer, Action.APPROVE, ingestion)
                || Access.may(viewer, Action.WRITE, ingestion) && viewer.name().equals(ingestion.by());
    }

    /**
     * Has the files of a failed one read again, which gives their text and changes nothing else. One that is not failed
     * goes on as it does.
     *
     * @throws Followed where newer files came in for the publication since
     */
    Ingestion retry(IngestionId id, Viewer viewer) {
        var failed = find(id, Action.PREPARE, viewer);
        if (!mayRetry(viewer, failed)) {
            Access.must(viewer, Action.APPROVE, failed);
        }
        if (failed.state() != Ingestion.State.FAILED) {
            return failed;
        }
        if (failed.origin() == Origin.CONTENT && ingestions.isFollowed(failed, Origin.CONTENT)) {
            throw new Followed(id);
        }
        return trail.doing(Deed.of("ingestion.retry", viewer.name()).on(IngestionWitness.KIND, id.value()), () -> {
            if (ingestions.reopen(failed, clock.instant())) {
                waking.wake(Ingesting.class);
            }
            return find(id);
        });
    }

    private static final class Followed extends Refusal {
        Followed(IngestionId id) {
            super(409, "ingestion.followed", "Something newer came in for the publication of ingestion " + id.value());
        }
    }
}
