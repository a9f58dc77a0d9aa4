package ca.liaison.extraction.worker;

/** A media type and who reads it. */
record Kind(String mediaType, Format format) {}
