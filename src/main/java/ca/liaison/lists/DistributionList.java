package ca.liaison.lists;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A distribution list: what it is about and how one comes onto it. Who is on it stands with the {@link Subscriber}s.
 *
 * @param topics ids of terms of the vocabulary
 * @param owner who answers for it, and is named to whoever cannot leave it
 * @param archivedAt since when nothing is sent to it, or null
 */
public record DistributionList(
        @BsonId String id,
        int revision,
        Bilingual name,
        List<String> topics,
        Joining joining,
        ListRule rule,
        String owner,
        Instant createdAt,
        Instant archivedAt) {

    public DistributionList {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(joining, "joining");
        topics = topics == null ? List.of() : List.copyOf(topics);
        rule = rule == null ? ListRule.NOBODY : rule;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    DistributionList nextRevision() {
        return new DistributionList(id, revision + 1, name, topics, joining, rule, owner, createdAt, archivedAt);
    }

    /** The same, new, under an id. */
    DistributionList begun(String as, String by, Instant at) {
        return new DistributionList(as, 1, name, topics, joining, rule, by, at, null);
    }

    /** The same list as somebody describes it now, over the revision they saw. */
    DistributionList described(DistributionList wanted) {
        return new DistributionList(
                id,
                wanted.revision,
                wanted.name,
                wanted.topics,
                wanted.joining,
                wanted.rule,
                owner,
                createdAt,
                archivedAt);
    }

    DistributionList archived(Instant at) {
        return new DistributionList(id, revision, name, topics, joining, rule, owner, createdAt, at);
    }
}
