package ca.liaison.statistics.showing;

import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import java.util.List;
import java.util.Set;

/**
 * What lists say of a dataset and what they find it by. Never changes, as its table never does.
 *
 * @param places codes of the places it has rows of
 * @param offences ids of the offences it speaks of
 * @param first key of its first moment, null where it knows no time; {@code last} likewise
 * @param headline its first line, for a small picture, or null
 */
record Profile(Set<String> places, Set<String> offences, String first, String last, Headline headline) {

    /**
     * The course of one number.
     *
     * @param of whose number it is: the value of each column that says so; empty where the measure says all
     * @param moments keys, as many as values
     * @param values in order of time, the last never null
     * @param whole whether it is the number of a country, of an offence or of all, not of a part that happens to stand
     *     first
     */
    record Headline(List<Whose> of, Column measure, List<String> moments, List<Double> values, boolean whole) {

        /** A value and its column. */
        record Whose(Cell value, Column column) {}

        double last() {
            return values.get(values.size() - 1);
        }
    }

    Profile {
        places = Set.copyOf(places);
        offences = Set.copyOf(offences);
    }
}
