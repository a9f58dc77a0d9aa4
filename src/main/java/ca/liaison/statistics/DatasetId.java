package ca.liaison.statistics;

import ca.liaison.Id;

/**
 * The identity of a dataset: its publication and the place of its table in the file, so that a new edition of the table
 * finds its dataset again.
 */
public record DatasetId(String value) implements Id {}
