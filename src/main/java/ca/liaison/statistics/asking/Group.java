package ca.liaison.statistics.asking;

import ca.liaison.statistics.Cell;
import java.util.List;

/**
 * The rows that have the same keys: how many they are, and what was worked out of them, in the order asked; null where
 * no row had a value.
 */
public record Group(List<Cell> keys, long rows, List<Double> values) {}
