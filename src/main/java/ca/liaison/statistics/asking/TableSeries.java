package ca.liaison.statistics.asking;

import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import java.util.List;

/**
 * One line of a plot: whose it is (null where the measure says all), of which column, and its points in order; a point
 * without a value has null.
 */
public record TableSeries(Cell key, Column measure, List<Point> points) {

    public record Point(Cell at, Double value) {}
}
