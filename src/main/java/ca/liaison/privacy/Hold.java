package ca.liaison.privacy;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** Nothing of this person may be disposed of: an access request, a complaint or a court waits for it. */
public record Hold(@BsonId String email, String reason, String by, Instant at) {}
