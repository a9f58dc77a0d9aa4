package ca.liaison.audit;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** Whose code it is. Erasing this line is all it takes to make the person unknown to the record. */
public record Name(@BsonId String id, String code, Instant at) {
}
