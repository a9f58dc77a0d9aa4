package ca.liaison.extraction.grid;

/**
 * Recognizes a number that is written as programs write it: {@code -12.50}, not {@code 012}, {@code 1,200} or
 * {@code 1e3}. Reused from cell to cell.
 */
final class PlainNumber {

    private static final int MOST_DIGITS = 18;

    private long unscaled;
    private int scale;
    private int digits;

    boolean read(char[] chars, int from, int length) {
        int end = from + length;
        int first = length > 0 && chars[from] == '-' ? from + 1 : from;
        if (end == first || end - first > MOST_DIGITS + 1) {
            return false;
        }
        long value = 0;
        int point = -1;
        for (int i = first; i < end; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > first && i < end - 1) {
                point = i;
            } else {
                return false;
            }
        }
        int whole = (point < 0 ? end : point) - first;
        digits = end - first - (point < 0 ? 0 : 1);
        if (digits > MOST_DIGITS || whole > 1 && chars[first] == '0' || first > from && value == 0) {
            return false;
        }
        unscaled = first > from ? -value : value;
        scale = point < 0 ? 0 : end - 1 - point;
        return true;
    }

    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }

    int digits() {
        return digits;
    }
}
