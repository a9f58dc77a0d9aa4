package ca.liaison.extraction.worker.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Tells the type of a file from its bytes, looking into containers; the name decides only between types that the bytes
 * allow.
 */
public final class MediaTypes {

    private static final Detector DETECTOR = new DefaultDetector();

    private MediaTypes() {}

    public static String of(Path file, String name) throws IOException {
        var text = PlainText.type(file, name);
        if (text.isPresent()) {
            return text.get();
        }
        var metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (var in = TikaInputStream.get(file)) {
            return DETECTOR.detect(in, metadata).getBaseType().toString();
        }
    }
}
