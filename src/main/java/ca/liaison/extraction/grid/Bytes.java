package ca.liaison.extraction.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that grow while they are written. Numbers of a fixed width are little-endian; counts take one byte for seven
 * bits.
 */
final class Bytes {

    private byte[] bytes = new byte[65_536];
    private int length;

    Bytes one(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Bytes number(long value, int width) {
        room(width);
        for (int i = 0; i < width; i++) {
            bytes[length++] = (byte) (value >>> 8 * i);
        }
        return this;
    }

    Bytes eight(long value) {
        return number(value, 8);
    }

    Bytes count(int value) {
        int rest = value;
        while (rest > 0x7f) {
            one(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return one(rest);
    }

    Bytes text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Writes four bytes into the place that was kept for them. */
    void fourAt(int place, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[place + i] = (byte) (value >>> 8 * i);
        }
    }

    int length() {
        return length;
    }

    byte[] taken() {
        var taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
