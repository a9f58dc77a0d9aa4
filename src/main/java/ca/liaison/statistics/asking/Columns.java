package ca.liaison.statistics.asking;

import ca.liaison.statistics.Table;

/** Finds a column of a table by its id. */
final class Columns {

    private Columns() {}

    /** @throws InvalidQuery where there is none */
    static int place(Table table, String id) {
        for (int place = 0; place < table.columns().size(); place++) {
            if (table.columns().get(place).id().equals(id)) {
                return place;
            }
        }
        throw new InvalidQuery("column", id);
    }
}
