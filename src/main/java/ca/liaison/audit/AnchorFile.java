package ca.liaison.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A file, where one is configured, that anchors are only ever added to: it belongs on another machine, or where this
 * one can add and change nothing.
 */
@ApplicationScoped
class AnchorFile {

    private final Optional<Path> file;

    @Inject
    AnchorFile(@ConfigProperty(name = "LIAISON_ANCHOR_FILE") Optional<Path> file) {
        this.file = file;
    }

    /** On the disk when this returns. */
    void add(String line) {
        if (file.isEmpty()) {
            return;
        }
        try (var channel = FileChannel.open(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The anchor of the audit record cannot be added to " + file.get(), e);
        }
    }

    List<AnchorLine> lines() {
        if (file.isEmpty() || Files.notExists(file.get())) {
            return List.of();
        }
        try (var lines = Files.lines(file.get())) {
            return lines.flatMap(line -> AnchorLine.in(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The anchors of the audit record in " + file.get() + " cannot be read", e);
        }
    }
}
