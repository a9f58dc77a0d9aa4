package ca.liaison.publications.ingestion;

import ca.liaison.publications.ingestion.Ingestion.Problem;
import java.time.Instant;

/** An ingestion whose publication is in the catalogue, and the problem with its files, or null. */
record Catalogued(Ingestion ingestion, Problem problem) {

    Ingestion finished(Instant at) {
        return problem == null ? ingestion.done(at) : ingestion.failed(problem, true, at);
    }
}
