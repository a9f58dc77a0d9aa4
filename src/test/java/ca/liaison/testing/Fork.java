package ca.liaison.testing;

import java.nio.file.Path;

/**
 * Unit tests run in two processes side by side, each with ports and folders of its own.
 *
 * <p>The server of the container listens on {@code n9000} and, for its management, on {@code n9900}; own servers of
 * single tests take the offsets from {@code 3900 + 300 n} on.
 */
public final class Fork {

    /** Of this process, from 1; another one by {@code -Dfork=3}, where two builds run on one machine. */
    public static final int NUMBER = Integer.getInteger("fork", 1);

    public static final int PORT = NUMBER * 10_000 + 9_000;

    public static final int MANAGEMENT_PORT = NUMBER * 10_000 + 9_900;

    static final int FIRST_OFFSET = 3_900 + 300 * NUMBER;

    /**
     * Where the server lies that the container runs; as deep as the shipped one, which looks for its content from
     * there.
     */
    public static final Path SERVER = Path.of("target", "it-server");

    private Fork() {}

    public static Path folder(String name) {
        return Path.of("target", "fork-" + NUMBER, name);
    }
}
