package ca.liaison.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sources of one build of the index, by their names. */
record Sources(Map<String, Source> byName) {

    static Sources of(Iterable<? extends Source> some) {
        var byName = new LinkedHashMap<String, Source>();
        some.forEach(source -> {
            if (byName.put(source.name(), source) != null) {
                throw new IllegalStateException("Two sources of the index are called \"" + source.name() + "\"");
            }
        });
        return new Sources(byName);
    }

    Iterable<Source> all() {
        return byName.values();
    }

    /** As the source that owns the id has it now; empty where none does. */
    Optional<Filing> find(String id) {
        var entry = EntryId.read(id);
        return Optional.ofNullable(byName.get(entry.source())).flatMap(source -> source.find(entry.id()));
    }
}
