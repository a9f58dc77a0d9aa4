package ca.liaison.statistics;

import java.util.List;

/**
 * What one version says otherwise than the one before. Rows are recognized by their texts, dates and years.
 *
 * @param added how many rows are new
 * @param removed how many are gone
 * @param revised how many values changed in rows that stayed
 * @param columnsAdded ids
 * @param columnsRemoved ids
 * @param revisions some of the changed values
 * @param compared false where the rows could not be told apart, so that nothing is counted
 */
public record Difference(
        Integer added,
        Integer removed,
        Integer revised,
        List<String> columnsAdded,
        List<String> columnsRemoved,
        List<Revision> revisions,
        Boolean compared) {

    /** One value that changed: in which row (its texts, dates and years), in which column, from what to what. */
    public record Revision(List<String> row, String column, String before, String after) {}

    public Difference {
        columnsAdded = columnsAdded == null ? List.of() : List.copyOf(columnsAdded);
        columnsRemoved = columnsRemoved == null ? List.of() : List.copyOf(columnsRemoved);
        revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    public boolean isNothing() {
        return added == 0 && removed == 0 && revised == 0 && columnsAdded.isEmpty() && columnsRemoved.isEmpty();
    }
}
