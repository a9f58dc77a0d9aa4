package ca.liaison.publications.ingestion;

import ca.liaison.Refusal;

class NoSuchIngestion extends Refusal {
    NoSuchIngestion(IngestionId id) {
        super(404, "ingestion.none", "No ingestion " + id.value());
    }
}
