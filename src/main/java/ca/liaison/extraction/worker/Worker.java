package ca.liaison.extraction.worker;

import ca.liaison.extraction.Message;
import ca.liaison.extraction.Request;
import ca.liaison.extraction.Wire;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The extraction process. Reads one request after the other from its standard input and answers on its standard output; when the input ends, the server has gone
 * and the process ends within the moment, whatever it was doing.
 */
final class Worker {

    private Worker() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        serve(Kinds.standard());
    }

    static void serve(Kinds kinds) throws InterruptedException, IOException {
        var wire = Wire.ofWorker(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // parsers may print; the answer must not be mixed with it
        var requests = new LinkedBlockingQueue<Request>();
        var ear = new Thread(() -> listen(wire, requests), "requests");
        ear.setDaemon(true);
        ear.start();
        kinds.warm();
        wire.send(Message.of(Message.Kind.READY));
        while (true) {
            new Answer(kinds, wire).to(requests.take());
            sweep(false);
            wire.send(Message.of(Message.Kind.IDLE));
        }
    }

    private static void listen(Wire<Message, Request> wire, LinkedBlockingQueue<Request> requests) {
        try {
            while (true) {
                requests.add(wire.receive());
            }
        } catch (IOException | RuntimeException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            sweep(true);
            new File(System.getProperty("java.io.tmpdir")).delete();
            Runtime.getRuntime().halt(0);
        }
    }

    /** The folder is this process's own; but children belong to the server, which may not have taken them yet. */
    private static void sweep(boolean childrenToo) {
        var left = Path.of(System.getProperty("java.io.tmpdir")).toFile().listFiles();
        for (var file : left == null ? new File[0] : left) {
            if (childrenToo || !file.getName().startsWith("child-")) {
                file.delete();
            }
        }
    }
}
