package ca.liaison.statistics;

/** How long the periods are that the values of a date column stand for; each is kept as its first day. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR
}
