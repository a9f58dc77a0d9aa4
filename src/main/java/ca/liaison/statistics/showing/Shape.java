package ca.liaison.statistics.showing;

import ca.liaison.plots.ChartType;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.asking.Additivity;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.GroupsQuery;
import java.util.List;

/**
 * What a table lets one draw, and what of it a view asks for.
 *
 * @param measures all columns that could be drawn; of a wide table the years together are one
 * @param chosen those that are
 * @param dims columns that say what a number is of
 * @param by the one whose values are a line or a bar each; null where the measures are
 * @param values of {@code by}, those that may be shown
 * @param shown those that are
 * @param pins the other columns whose value must be said for a number to be one number
 * @param moments the points in time, in order; empty where the table knows no time
 * @param time the column that says when; null in a wide table, and where there is no time
 * @param wide whether each year is a column
 * @param looks that make sense, the first by default
 * @param look the one asked for, or the first
 * @param at the moment that bars and maps show; null where there is no time
 * @param unique whether each point is one row; else several are added up, or their mean is taken
 * @param factor by which the values of the table are multiplied, as its rows say
 * @param monthly whether the days of {@code time} stand for their months
 */
record Shape(
        OpenDataset opened,
        List<Column> measures,
        List<Column> chosen,
        List<Column> dims,
        Column by,
        List<Cell> values,
        List<Cell> shown,
        List<Pin> pins,
        List<Cell> moments,
        Column time,
        boolean wide,
        List<ChartType> looks,
        ChartType look,
        Cell at,
        List<Filter> filters,
        boolean unique,
        double factor,
        boolean monthly) {

    /** @param value null where all values are taken together */
    record Pin(Column column, List<Cell> values, Cell value, boolean mayBeAll) {}

    /** Whether there is anything to draw. */
    boolean isDrawn() {
        return !chosen.isEmpty() && (by != null || isTimed());
    }

    boolean isTimed() {
        return !moments.isEmpty();
    }

    Column measure() {
        return chosen.get(0);
    }

    boolean isCounted() {
        return Measures.isRows(measure());
    }

    /** Whether it is drawn along time rather than name by name. */
    boolean isCourse() {
        return look != ChartType.ROWS && look != ChartType.MAP;
    }

    /** Numbers of things can be added up; rates, shares, averages and indexes cannot. */
    static boolean isAdditive(Column measure) {
        return switch (measure.type()) {
            case WHOLE, MONEY -> Additivity.obstacle(measure).isEmpty();
            default -> false;
        };
    }

    GroupsQuery.Function function() {
        return isAdditive(measure()) ? GroupsQuery.Function.SUM : GroupsQuery.Function.MEAN;
    }
}
