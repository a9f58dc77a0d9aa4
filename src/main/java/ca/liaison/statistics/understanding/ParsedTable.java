package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Table;

/**
 * A table as it was made out of the files of a publication, before it has a dataset.
 *
 * @param place by which the next edition's table is found again
 * @param name of the table itself in each language, null where it has none
 * @param reader of its cells; the table in it belongs to no dataset yet
 */
public record ParsedTable(
        String place,
        Bilingual name,
        FoundTable found,
        int sheet,
        SheetFile file,
        ca.liaison.publications.Edition edition,
        TableReader reader,
        Table table) {}
