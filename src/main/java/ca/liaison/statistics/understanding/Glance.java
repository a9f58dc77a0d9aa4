package ca.liaison.statistics.understanding;

/** What a cell is at first sight, before anything is known of its column. */
enum Glance {
    EMPTY,
    NUMBER,
    YEAR,
    DATE,
    SYMBOL,
    TEXT;

    private static final int LONGEST_YEAR = 24;

    static Glance at(String raw) {
        if (raw == null || raw.isEmpty()) {
            return EMPTY;
        }
        if (isYear(raw)) {
            return YEAR;
        }
        if (NumberText.read(raw, false) != null || NumberText.read(raw, true) != null) {
            return NUMBER;
        }
        if (DateText.read(raw, false).isPresent() || DateText.read(raw, true).isPresent()) {
            return DATE;
        }
        return MissingValues.isOne(raw) ? SYMBOL : TEXT;
    }

    /** Four digits, perhaps with what leads to a note behind them, or a fiscal year. */
    private static boolean isYear(String raw) {
        if (raw.length() < 4 || raw.length() > LONGEST_YEAR || raw.chars().noneMatch(c -> c == '1' || c == '2')) {
            return false;
        }
        var digits = raw.substring(0, 4);
        var begins = digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.startsWith("1") || digits.startsWith("20"));
        return begins && raw.length() == 4
                || (begins && !Character.isDigit(raw.charAt(4)) || Character.isLetter(raw.charAt(0)))
                        && YearText.read(raw, false).isPresent();
    }

    boolean isNumber() {
        return this == NUMBER || this == YEAR || this == DATE;
    }
}
