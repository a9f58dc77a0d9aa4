package ca.liaison.extraction.grid;

/** Recognizes a number that is written as programs write it: {@code -12.50}, not {@code 012}, {@code 1,200} or {@code 1e3}. Reused from cell to cell. */
final class PlainNumber {

    private static final int MOST_DIGITS = 18;

    private long unscaled;
    private int scale;

    boolean read(CharSequence text) {
        int length = text.length();
        int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int first = i;
        if (length - i == 0 || length - i > MOST_DIGITS + 1) {
            return false;
        }
        long value = 0;
        int point = -1;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > first && i < length - 1) {
                point = i;
            } else {
                return false;
            }
        }
        int whole = (point < 0 ? length : point) - first;
        int digits = length - first - (point < 0 ? 0 : 1);
        if (digits > MOST_DIGITS || whole > 1 && text.charAt(first) == '0' || first == 1 && value == 0) {
            return false;
        }
        unscaled = first == 1 ? -value : value;
        scale = point < 0 ? 0 : length - 1 - point;
        return true;
    }

    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }
}
