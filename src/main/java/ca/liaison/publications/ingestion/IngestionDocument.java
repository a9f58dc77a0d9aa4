package ca.liaison.publications.ingestion;

import ca.liaison.Language;
import ca.liaison.publications.ingestion.Ingestion.State;
import java.time.Instant;
import java.util.List;

/**
 * How far an ingestion is, as programs and the script of its page get it.
 *
 * @param label the state in words
 * @param problem why it failed, absent unless it did
 * @param publication id of what became of it, absent until something did
 */
record IngestionDocument(
        String id,
        State state,
        String label,
        Double progress,
        Problem problem,
        String publication,
        String origin,
        List<File> files,
        Instant receivedAt,
        Instant finishedAt,
        Integer attempts) {

    /**
     * Why it failed: {@code type} and {@code title} as in a problem document, the reason's code, the file, and more for
     * administrators.
     */
    record Problem(String type, String title, String reason, String file, String detail) {}

    /** One file as it came in. */
    record File(String name, String sha256, Long size, String language) {}

    static IngestionDocument of(Ingestion ingestion, Language reader) {
        var files = ingestion.files().stream()
                .map(file -> new File(file.name(), file.digest().value(), file.length(), file.language()))
                .toList();
        return new IngestionDocument(
                ingestion.id().value(),
                ingestion.state(),
                IngestionWords.state(ingestion, reader),
                ingestion.progress(),
                problem(ingestion, reader),
                ingestion.published() ? ingestion.target().value() : null,
                ingestion.origin().name(),
                files,
                ingestion.receivedAt(),
                ingestion.finishedAt(),
                ingestion.attempts());
    }

    private static Problem problem(Ingestion ingestion, Language reader) {
        var why = ingestion.problem();
        return why == null
                ? null
                : new Problem(
                        "urn:liaison:problem:ingestion." + why.reason(),
                        IngestionWords.reason(why, reader),
                        why.reason().name(),
                        why.file(),
                        why.detail());
    }
}
