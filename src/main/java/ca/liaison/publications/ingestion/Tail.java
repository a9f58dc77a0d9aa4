package ca.liaison.publications.ingestion;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that remembers the last bytes that were read from it. */
class Tail extends FilterInputStream {

    private static final int KEPT = 512;

    private byte[] last = new byte[0];

    Tail(InputStream in) {
        super(in);
    }

    String tail() {
        return new String(last, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        if (read > 0) {
            remember(bytes, offset, read);
        }
        return read;
    }

    private void remember(byte[] bytes, int offset, int length) {
        var fresh = Math.min(length, KEPT);
        var kept = Math.min(last.length, KEPT - fresh);
        var next = new byte[kept + fresh];
        System.arraycopy(last, last.length - kept, next, 0, kept);
        System.arraycopy(bytes, offset + length - fresh, next, kept, fresh);
        last = next;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, KEPT)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
