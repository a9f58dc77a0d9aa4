package ca.liaison.extraction.worker;

import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import ca.liaison.extraction.Scratch;
import ca.liaison.extraction.Wire;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/**
 * The extraction process. Reads one request after the other from its standard input and answers on its standard output;
 * when the input ends, the server has gone and the process ends within the moment, whatever it was doing.
 */
final class Worker {

    private static final File FOLDER = new File(System.getProperty("java.io.tmpdir"));

    private Worker() {}

    public static void main(String[] args) throws InterruptedException {
        serve(ReadableTypes.standard());
    }

    static void serve(ReadableTypes kinds) throws InterruptedException {
        var wire = Wire.ofWorker(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // parsers may print; the answer must not be mixed with it
        var requests = new LinkedBlockingQueue<Request>();
        var ear = new Thread(() -> listen(wire, requests), "requests");
        ear.setDaemon(true);
        ear.start();
        try {
            kinds.warm();
            wire.send(Message.of(Message.Kind.READY));
            while (true) {
                new Answer(kinds, wire).to(requests.take());
                sweep(file -> !file.getName()
                        .startsWith("child-")); // children belong to the server, which may not have taken them yet
                wire.send(Message.of(Message.Kind.IDLE));
            }
        } catch (IOException
                | UncheckedIOException e) { // the server is gone, which a parser's own handler may have found out
            leave();
        }
    }

    private static void listen(Wire<Message, Request> wire, LinkedBlockingQueue<Request> requests) {
        try {
            while (true) {
                requests.add(wire.receive());
            }
        } catch (IOException | RuntimeException e) {
            leave();
        }
    }

    /**
     * Both ends of the connection break when the server goes, so both threads come here: the second one waits while the
     * first one clears away.
     */
    private static synchronized void leave() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        for (int i = 0; i < 10 && FOLDER.exists(); i++) { // a parser that still runs may add a file meanwhile
            sweep(file -> true);
            FOLDER.delete();
        }
        Runtime.getRuntime().halt(0);
    }

    /** The folder is this process's own. */
    private static void sweep(Predicate<File> which) {
        var left = FOLDER.listFiles();
        for (var file : left == null ? new File[0] : left) {
            if (which.test(file)) {
                Scratch.delete(file.toPath());
            }
        }
    }
}
