package ca.liaison.delivery.returns;

import ca.liaison.delivery.returns.Submission.Enclosure;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a message, and what was written above them. What a file is, nobody asks here: it is checked and read
 * like any that is uploaded.
 */
final class Enclosures {

    /** What was found. */
    record Found(String text, List<Enclosure> files) {}

    /** A message that is larger waits for somebody to look at it. */
    static final int MOST_BYTES = 60_000_000;

    private static final int MOST_FILES = 100;
    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 8;

    private final List<Enclosure> files = new ArrayList<>();
    private String text = "";
    private int parts;
    private boolean complete = true;

    private Enclosures() {}

    /** Empty where not all of it can be taken: half of a submission would be taken for the whole. */
    static Optional<Found> in(byte[] whole) throws MessagingException {
        if (whole.length >= MOST_BYTES) {
            return Optional.empty();
        }
        var found = new Enclosures();
        found.walk(Parts.whole(whole), 0);
        return found.complete ? Optional.of(new Found(found.text, List.copyOf(found.files))) : Optional.empty();
    }

    private void walk(MimePart part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST || files.size() >= MOST_FILES) {
            complete = false;
            return;
        }
        try {
            var type = Parts.type(part);
            if (type.startsWith("multipart/") && part.getContent() instanceof Multipart all) {
                for (int i = 0; i < all.getCount() && complete; i++) {
                    if (all.getBodyPart(i) instanceof MimePart one) {
                        walk(one, depth + 1);
                    }
                }
                return;
            }
            take(part, type);
        } catch (MessagingException | IOException | RuntimeException malformed) {
            complete = false;
        }
    }

    private void take(MimePart part, String type) throws MessagingException, IOException {
        var name = name(part);
        boolean isFile = name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (!isFile && type.startsWith("text/")) {
            if (text.isEmpty() && type.equals("text/plain")) {
                text = Parts.text(part, type);
            }
            return;
        }
        try (var bytes = part.getInputStream()) {
            files.add(new Enclosure(name == null ? unnamed(type) : name, bytes.readNBytes(MOST_BYTES)));
        }
    }

    private static String name(MimePart part) {
        try {
            var name = part.getFileName();
            return name == null || name.isBlank() ? null : Incoming.decoded(name);
        } catch (MessagingException odd) {
            return null;
        }
    }

    private static String unnamed(String type) {
        return type.equals("message/rfc822") ? "message.eml" : "file";
    }
}
