package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Xhtml;
import ca.liaison.extraction.worker.text.Encodings;
import ca.liaison.extraction.worker.text.HtmlFormat;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.util.LittleEndian;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.SAXException;

/** What Outlook sends as {@code winmail.dat}: the body of a mail and its attachments, which become children. */
public final class TnefFormat implements FormatReader {

    private static final int LONGEST_RECORD = 128 << 20;
    /** Before an embedded message stands the identifier of the interface that reads it. */
    private static final int INTERFACE = 16;

    static {
        TNEFAttribute.setMaxRecordLength(LONGEST_RECORD);
        MAPIAttribute.setMaxRecordLength(LONGEST_RECORD);
    }

    @Override
    public void read(FileReading reading) throws Exception {
        try (var in = new BufferedInputStream(Files.newInputStream(reading.file()), 65_536)) {
            read(in, reading, body -> true);
        }
    }

    /** {@code wanted} says whether a plain body is to be told. */
    static void read(InputStream in, FileReading reading, Predicate<String> wanted)
            throws IOException, SAXException, TikaException {
        var message = new HMEFMessage(in);
        reading.findings().title(subject(message, reading));
        body(message, reading, wanted);
        for (var attachment : message.getAttachments()) {
            try {
                attach(attachment, reading);
            } catch (IllegalArgumentException e) { // it has no contents
                reading.findings().warn(TextWarning.DAMAGED_PART);
            }
        }
    }

    private static String subject(HMEFMessage message, FileReading reading) {
        var attribute = message.getMessageAttribute(TNEFProperty.ID_SUBJECT);
        return attribute == null ? message.getSubject() : decode(attribute, message, reading);
    }

    /** The body as plain text, else as a web page, else as Word writes it. */
    private static void body(HMEFMessage message, FileReading reading, Predicate<String> wanted)
            throws IOException, SAXException, TikaException {
        var plain = plain(message, reading);
        var html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        var rtf = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
        if (plain.isPresent()) {
            if (wanted.test(plain.get())) {
                reading.flow().paragraph(plain.get());
            }
        } else if (html != null) {
            HtmlFormat.read(new ByteArrayInputStream(html.getData()), null, reading);
        } else if (rtf instanceof MAPIRtfAttribute written) {
            try (var words = TikaInputStream.get(written.getData())) {
                new RTFParser().parse(words, new Xhtml(reading.flow()), new Metadata(), new ParseContext());
            }
        }
    }

    private static Optional<String> plain(HMEFMessage message, FileReading reading) {
        var text = message.getMessageMAPIAttribute(MAPIProperty.BODY);
        var found = text instanceof MAPIStringAttribute words ? words.getDataString() : null;
        var attribute = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (found == null && attribute != null) {
            found = decode(attribute, message, reading);
        }
        return Optional.ofNullable(found).filter(words -> !words.isBlank());
    }

    /** A string ends with a zero. */
    private static String decode(TNEFAttribute attribute, HMEFMessage message, FileReading reading) {
        var bytes = attribute.getData();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Encodings.decode(Arrays.copyOf(bytes, end), label(message), reading.findings());
    }

    /** The code page of the sender's Windows, null when it is not said. */
    private static String label(HMEFMessage message) {
        var page = message.getMessageAttribute(TNEFProperty.ID_OEMCODEPAGE);
        return page == null || page.getData().length < 4 ? null : "cp" + LittleEndian.getInt(page.getData());
    }

    private static void attach(Attachment attachment, FileReading reading) throws IOException {
        var name = attachment.getLongFilename() != null ? attachment.getLongFilename() : attachment.getFilename();
        var bytes = attachment.getContents();
        var embedded =
                bytes.length > INTERFACE + 4 && LittleEndian.getInt(bytes, INTERFACE) == HMEFMessage.HEADER_SIGNATURE;
        int from = embedded ? INTERFACE : 0;
        reading.children().add(name, null, new ByteArrayInputStream(bytes, from, bytes.length - from));
    }
}
