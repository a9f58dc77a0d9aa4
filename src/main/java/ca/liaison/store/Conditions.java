package ca.liaison.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;

/**
 * The conditions of a query that must all hold, whether they stand side by side or in an {@code $and}. A field with two
 * conditions keeps one of them.
 */
record Conditions(Document all) {

    static Conditions of(Document query) {
        var all = new Document();
        collect(query, all);
        return new Conditions(all);
    }

    private static void collect(Document query, Document all) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.stream().filter(Document.class::isInstance).forEach(part -> collect((Document) part, all));
            } else if (!field.startsWith("$")) {
                all.put(field, condition);
            }
        });
    }

    /**
     * What the query says about the keys of an index, if it says something about each. An absent value is another
     * matter for every index, so it does not count.
     */
    Optional<Document> about(Index<?> index) {
        var known = new Document();
        for (IndexKey key : index.getKeys()) {
            var condition = all.get(key.getKey());
            if (condition == null) {
                return Optional.empty();
            }
            known.put(key.getKey(), condition);
        }
        return Optional.of(known);
    }
}
