package ca.liaison.statistics;

import ca.liaison.Bilingual;
import ca.liaison.json.Json;
import ca.liaison.publications.TableWords;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;

/**
 * What a liaison officer corrected. Everything may be null: then it is as the machine understood it.
 *
 * @param firstRow of the header, counted from 1 as people do
 * @param headerRows how many rows the header has, 0 for none
 */
public record TableCorrections(
        Bilingual title, Integer firstRow, Integer headerRows, List<OfColumn> columns, String by, Instant at) {

    /** Of one column, known by its header in the file, so that it holds for later files too. */
    public record OfColumn(String header, Bilingual name, Type type, Bilingual unit) {}

    /** Null where nothing was said of it. */
    public OfColumn of(String header) {
        return columns.stream()
                .filter(one -> one.header().equals(header))
                .findFirst()
                .orElse(null);
    }

    public TableCorrections {
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** As they are kept with the words of the publication. */
    public String written() {
        try {
            return Json.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Corrections cannot be written", e);
        }
    }

    public static TableCorrections read(TableWords words) {
        try {
            return Json.mapper().readValue(words.words(), TableCorrections.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The corrections of " + words.table() + " cannot be read", e);
        }
    }
}
