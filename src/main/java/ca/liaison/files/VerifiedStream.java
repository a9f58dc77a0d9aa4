package ca.liaison.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Compares a whole file with its digest when its end is reached. Skipping reads, so that no byte is left out. */
class VerifiedStream extends FilterInputStream {

    private final Digest expected;
    private final MessageDigest hash = Digest.sha256();
    private boolean ended;

    VerifiedStream(InputStream whole, Digest expected) {
        super(whole);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        int read = in.read(target, offset, wanted);
        if (read > 0) {
            hash.update(target, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            compare();
        }
        return read;
    }

    private void compare() throws IOException {
        var found = Digest.of(hash.digest());
        if (!found.equals(expected)) {
            throw new CorruptFile(expected.value(), "its bytes have the digest " + found.value());
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, readNBytes((int) Math.min(wanted, 1 << 16)).length);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
