package ca.liaison.statistics;

import ca.liaison.Bilingual;
import java.util.List;

/**
 * What one version says otherwise than the one before. Rows are recognized by their texts, dates and years.
 *
 * @param added how many rows are new
 * @param removed how many are gone
 * @param revised how many values changed in rows that stayed
 * @param columnsAdded ids
 * @param columnsRemoved ids
 * @param columnsRenamed those that have another name now, which are neither added nor removed
 * @param columnsRetyped those whose values are now read as something else
 * @param vanished how many values of rows that stayed are there no more; they count among the revised
 * @param revisions some of the changed values
 * @param compared false where the rows could not be told apart, so that nothing is counted
 */
public record Difference(
        Integer added,
        Integer removed,
        Integer revised,
        List<String> columnsAdded,
        List<String> columnsRemoved,
        List<Renamed> columnsRenamed,
        List<Retyped> columnsRetyped,
        Integer vanished,
        List<Revision> revisions,
        Boolean compared) {

    /** One column: its id and name before, and its id now. */
    public record Renamed(String before, Bilingual name, String after) {}

    /** One column: its id now, and how it was read before. */
    public record Retyped(String column, Type before, Type after) {}

    /**
     * One value that changed: in which row (its texts, dates and years), in which column, from what to what; null where
     * there was or is none.
     */
    public record Revision(List<String> row, String column, String before, String after) {}

    public Difference {
        columnsAdded = columnsAdded == null ? List.of() : List.copyOf(columnsAdded);
        columnsRemoved = columnsRemoved == null ? List.of() : List.copyOf(columnsRemoved);
        columnsRenamed = columnsRenamed == null ? List.of() : List.copyOf(columnsRenamed);
        columnsRetyped = columnsRetyped == null ? List.of() : List.copyOf(columnsRetyped);
        vanished = vanished == null ? 0 : vanished;
        revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    public boolean isNothing() {
        return added == 0 && removed == 0 && revised == 0 && areColumnsSame();
    }

    /** Whether the table has the same columns, read the same. */
    public boolean areColumnsSame() {
        return columnsAdded.isEmpty()
                && columnsRemoved.isEmpty()
                && columnsRenamed.isEmpty()
                && columnsRetyped.isEmpty();
    }
}
