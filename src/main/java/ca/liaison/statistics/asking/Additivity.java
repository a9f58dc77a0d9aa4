package ca.liaison.statistics.asking;

import ca.liaison.statistics.Column;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a sum of the values of a column means something. Numbers of things and amounts can be added up; rates,
 * shares, averages and index numbers cannot, nor can moments, codes and coordinates.
 */
public final class Additivity {

    /** Why values cannot be added up. Of moments, codes and coordinates there is no mean either. */
    public enum Obstacle {
        RATE(true),
        PERCENT(true),
        INDEX(true),
        AVERAGE(true),
        YEAR(false),
        DATE(false),
        CODE(false);

        private final boolean meaned;

        Obstacle(boolean meaned) {
            this.meaned = meaned;
        }

        boolean hasMean() {
            return meaned;
        }
    }

    private static final Pattern RATE =
            Pattern.compile("(?iu).*\\b(rates?|taux|ratios?|per (100|1,?000|capita)|pour (100|1[ \u00a0]?000)).*");
    private static final Pattern PERCENT =
            Pattern.compile("(?iu).*(\\b(percent(age)?|per cent|pourcentages?|proportions?|shares?|parts?)\\b|%).*");
    private static final Pattern INDEX = Pattern.compile("(?iu).*\\b(ind(ex|exes|ices?)|scores?)\\b.*");
    private static final Pattern AVERAGE =
            Pattern.compile("(?iu).*\\b(averages?|means?|medians?|moyen(ne)?s?|médian(e)?s?)\\b.*");

    private Additivity() {}

    /** Nothing where the values can be added up. */
    public static Optional<Obstacle> obstacle(Column column) {
        return Optional.ofNullable(
                switch (column.type()) {
                    case RATE -> Obstacle.RATE;
                    case PERCENT -> Obstacle.PERCENT;
                    case YEAR -> Obstacle.YEAR;
                    case DATE -> Obstacle.DATE;
                    default -> byName(column);
                });
    }

    /**
     * What would mean nothing is not worked out for programs; why, and what can be asked for instead, is said.
     *
     * @throws InvalidQuery for a sum of what cannot be added up, or a mean of what has none
     */
    static void check(GroupsQuery query, Table table) {
        for (var measure : query.measures()) {
            var adds = measure.function() == GroupsQuery.Function.SUM;
            if (adds || measure.function() == GroupsQuery.Function.MEAN) {
                obstacle(table.columns().get(Columns.place(table, measure.column())))
                        .filter(obstacle -> adds || !obstacle.hasMean())
                        .ifPresent(obstacle -> {
                            throw new InvalidQuery("sum." + obstacle.name().toLowerCase(Locale.ROOT), measure.column());
                        });
            }
        }
    }

    private static Obstacle byName(Column column) {
        if (CodeNames.isCode(column)) {
            return Obstacle.CODE;
        }
        if (isCalled(column, RATE)) {
            return Obstacle.RATE;
        }
        if (isCalled(column, INDEX)) {
            return Obstacle.INDEX;
        }
        if (isCalled(column, AVERAGE)) {
            return Obstacle.AVERAGE;
        }
        return column.type() != Type.WHOLE && isCalled(column, PERCENT) ? Obstacle.PERCENT : null;
    }

    private static boolean isCalled(Column column, Pattern words) {
        return Stream.of(column.header(), column.name().en(), column.name().fr())
                .anyMatch(name -> name != null && words.matcher(name).matches());
    }
}
