package ca.liaison.statistics;

/** What a column is for, besides its {@link Type}: most of a table's columns say what it is about, some only help. */
public enum Role {
    /** What the table is about: what is counted, and what it is counted by. */
    CONTENT,
    /** Tells one row, place or series from another: codes, record numbers, the keys of a statistical system. */
    IDENTIFIER,
    /** Said of the row or of a value in it: flags, remarks, sources, addresses. */
    NOTE,
    /** The unit, the scale or the precision of the value beside it, the same in every row. */
    UNIT,
    /** Where a point lies: latitude, longitude. */
    COORDINATE,
    /** How old somebody was: a number that is neither added up nor drawn over time. */
    AGE,
    /** The lower end of a confidence interval. */
    LOWER,
    /** The upper end of a confidence interval. */
    UPPER
}
