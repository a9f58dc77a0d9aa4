package ca.liaison.extraction.worker;

import ca.liaison.extraction.worker.reading.FormatReader;

/** A media type and who reads it. */
record ReadableType(String mediaType, FormatReader format) {}
