package ca.liaison.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of one test's own, which it may kill: the packaged server copied, with data and content of its own. */
public final class OwnServer implements AutoCloseable {

    private static final AtomicInteger OFFSETS = new AtomicInteger(Fork.FIRST_OFFSET);
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final Path home;
    private final Path data;
    private final Path content;
    private final String heap;
    /** Of its own: another test's server may still stand. */
    private final int offset = OFFSETS.getAndIncrement();

    private Process script;

    /** @param heap as in {@code 512m} */
    public OwnServer(String name, Path content, String heap) throws IOException {
        this.home = Fork.folder(name).toAbsolutePath();
        this.data = home.resolve("data of its own");
        this.content = content.toAbsolutePath();
        this.heap = heap;
        Folders.delete(home);
        Folders.copy(
                Path.of("target", "server").toAbsolutePath(),
                home,
                path -> !path.startsWith(Path.of("standalone", "data"))
                        && !path.startsWith(Path.of("standalone", "log"))
                        && !path.startsWith(Path.of("standalone", "tmp")));
    }

    /** Content with the words every portal needs and without any publication. */
    public static Path noContent(Path folder) throws IOException {
        Folders.copy(Path.of("content"), folder, path -> !path.startsWith("publications"));
        return folder;
    }

    public String base() {
        return "http://localhost:" + (8080 + offset);
    }

    public Api api() {
        return new Api(base());
    }

    /** Everything it keeps; only to be touched while it does not run. */
    public Path data() {
        return data;
    }

    public Path scratch() {
        return data.resolve("scratch");
    }

    /** All that it has said since it was copied. */
    public String log() throws IOException {
        return Files.readString(home.resolve("console.log"));
    }

    /** As the portal is run; {@code heap} as in {@code -Xmx}. */
    static String memory(String heap) {
        return "-Xms192m -XX:MetaspaceSize=128M -Xmx" + heap;
    }

    /** Starts it; {@link #awaitReady} says when it answers. */
    public void start() throws IOException {
        start(Map.of());
    }

    /** The same with more settings than those every server here has. */
    public void start(Map<String, String> settings) throws IOException {
        var temporary = Files.createDirectories(home.resolve("standalone").resolve("tmp"));
        var builder = new ProcessBuilder(
                home.resolve("bin").resolve("standalone.sh").toString(),
                "-Djboss.socket.binding.port-offset=" + offset);
        builder.environment()
                .put(
                        "JAVA_OPTS",
                        memory(heap) + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Djava.io.tmpdir=\""
                                + temporary + "\""); // the script evaluates it, and a path may have spaces
        builder.environment().put("LIAISON_DATA", data.toString());
        builder.environment().put("LIAISON_CONTENT", content.toString());
        builder.environment().put("LIAISON_BASE_URL", base());
        builder.environment().put("LIAISON_ADMIN_EMAIL", RunningPortal.ADMINISTRATOR);
        builder.environment().put("LIAISON_ADMIN_PASSWORD", RunningPortal.PASSWORD);
        builder.environment().putAll(settings);
        script = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()))
                .start();
    }

    public void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + STARTING.toNanos();
        while (!api().isReady()) {
            if (System.nanoTime() > deadline || !script.isAlive()) {
                throw new AssertionError("The server in " + home + " does not start; its console.log says why");
            }
            Thread.sleep(100);
        }
    }

    /** Its status, when it has ended by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!script.waitFor(STARTING.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The server in " + home + " did not end");
        }
        return script.exitValue();
    }

    /** All it wrote. */
    public String console() throws IOException {
        return Files.readString(home.resolve("console.log"));
    }

    /** The one line that says why it could not start. */
    public String whyItEnded() throws IOException {
        return console()
                .lines()
                .filter(line -> line.contains("Liaison cannot start"))
                .reduce((one, other) -> {
                    throw new AssertionError("It said so more than once: " + one + other);
                })
                .orElseThrow(() -> new AssertionError("It did not say why:\n" + home));
    }

    /** The server's own process, which the script started; absent in the first moments. */
    public java.util.Optional<ProcessHandle> server() {
        return script.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    /** {@code kill -9}, at whatever it is. What its extraction processes do then is theirs: they are returned. */
    public List<ProcessHandle> kill() throws Exception {
        var server = server().orElseThrow(() -> new AssertionError("There is no server to kill"));
        var workers = server.descendants().toList();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        script.waitFor();
        return workers;
    }

    /** Ends it as an administrator would. */
    public void stop() throws Exception {
        var server = server();
        if (server.isPresent()) {
            server.get().destroy();
            server.get().onExit().get(1, TimeUnit.MINUTES);
        }
        script.waitFor();
    }

    public static boolean allEnd(List<ProcessHandle> processes, Duration within) throws Exception {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException late) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        if (script != null && script.isAlive()) {
            allEnd(kill(), Duration.ofSeconds(10));
        }
    }
}
