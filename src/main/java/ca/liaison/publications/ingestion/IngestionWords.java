package ca.liaison.publications.ingestion;

import ca.liaison.Language;
import ca.liaison.publications.ingestion.Ingestion.Problem;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.web.Messages;

/** Ingestions in words. */
final class IngestionWords {

    private IngestionWords() {}

    /** The title of what it becomes. */
    static String name(Ingestion ingestion, Language reader) {
        return ingestion.metadata().title().in(reader);
    }

    static String state(Ingestion ingestion, Language reader) {
        return state(ingestion.state(), reader);
    }

    static String state(State state, Language reader) {
        return Messages.text(reader, "labels.ingestion.state." + state.name());
    }

    static String reason(Problem problem, Language reader) {
        return Messages.text(reader, "labels.reason." + problem.reason().name());
    }

    /** With the name of the file, where it is one in particular. */
    static String reasonOfFile(Problem problem, Language reader) {
        return problem.file() == null
                ? reason(problem, reader)
                : Messages.text(reader, "ingestion.reasonOfFile", problem.file(), reason(problem, reader));
    }
}
