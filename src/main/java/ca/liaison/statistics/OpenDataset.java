package ca.liaison.statistics;

import ca.liaison.publications.Publication;

/** A dataset that the viewer may read, one version of its table, and the publication it stands in. */
public record OpenDataset(Dataset dataset, Dataset.Version version, Table table, Publication publication) {}
