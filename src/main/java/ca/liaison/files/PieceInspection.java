package ca.liaison.files;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Uploads that never came to their end and were not swept away, and pieces that belong to no file and no upload. While
 * the clock is in doubt they are told and stay.
 */
@ApplicationScoped
class PieceInspection implements Inspection {

    static final String UNFINISHED = "unfinishedUpload";
    static final String ORPHAN = "orphanPieces";

    /** An hour until an upload is given up, and some rounds of {@link UploadSweeping}. */
    private static final Duration SWEPT = Duration.ofHours(2);

    private static final Duration GRACE = Duration.ofDays(1);

    private final Vault vault;
    private final TrustedTime time;
    private final Clock clock;

    @Inject
    PieceInspection(Vault vault, TrustedTime time, Clock clock) {
        this.vault = vault;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pieces";
    }

    /**
     * All in one go: pieces have no order that any store could find quickly, and only the first of each file is looked
     * at.
     */
    @Override
    public Optional<String> next(String after, Findings findings) {
        var now = clock.instant();
        vault.unfinished(now.minus(SWEPT))
                .forEach(upload -> findings.found(
                        UNFINISHED, upload.toString(), mayRemove(findings) && vault.giveUp(upload, now.minus(SWEPT))));
        vault.eachFirstPiece((file, since) -> {
            findings.look();
            if (since.isBefore(now.minus(GRACE)) && vault.isNobodys(file)) {
                findings.found(ORPHAN, file.toString(), mayRemove(findings) && vault.removePieces(file));
            }
        });
        return Optional.empty();
    }

    private boolean mayRemove(Findings findings) {
        return findings.toRepair() && !time.isInDoubt();
    }
}
