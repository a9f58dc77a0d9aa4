package ca.liaison.directory;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * A file of people that somebody looks at before it is taken in. @param id SHA-256 of the file, so that what is
 * confirmed is what was looked at
 */
public record Import(@BsonId String id, Binary file, String by, Instant at) {}
