package ca.liaison.statistics;

import java.util.Locale;

/**
 * What the values of a column are. Numbers of every type are kept as they stand in the table: 12.5 is twelve and a half
 * percent, and a rate is already per 100,000.
 */
public enum Type {
    TEXT,
    WHOLE,
    DECIMAL,
    PERCENT,
    RATE,
    MONEY,
    DATE,
    YEAR,
    GEOGRAPHY;

    /** As it stands in addresses and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values can be added, compared and drawn. */
    public boolean isMeasure() {
        return this == WHOLE || this == DECIMAL || this == PERCENT || this == RATE || this == MONEY;
    }

    /** Whether its values stand for points in time: a year, or a day. */
    public boolean isTime() {
        return this == YEAR || this == DATE;
    }

    /** Whether its values are kept as numbers; a date is the number of its day, counted from 1970-01-01. */
    public boolean isNumber() {
        return isMeasure() || isTime();
    }
}
