package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.LimitReached;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A mailbox: each mail becomes a child; a mailbox of one mail is read as that mail. */
public final class MailboxFormat implements FormatReader {

    private static final int LONGEST_MAIL = 100 << 20;

    @Override
    public void read(FileReading reading) throws Exception {
        if (mails(reading) <= 1) {
            new MailFormat().read(reading);
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(reading.file()), 65_536)) {
            var mail = new ByteArrayOutputStream();
            int number = 0;
            for (var line = line(in); line.length > 0; line = line(in)) {
                if (startsMail(line)) {
                    number = put(mail, number, reading);
                } else {
                    mail.writeBytes(line);
                    if (mail.size() > LONGEST_MAIL) {
                        throw new LimitReached("a mail of more than " + LONGEST_MAIL + " bytes");
                    }
                }
            }
            put(mail, number, reading);
        }
    }

    private static int put(ByteArrayOutputStream mail, int number, FileReading reading) throws IOException {
        if (mail.size() == 0) {
            return number;
        }
        var name = "message-" + (number + 1) + ".eml";
        reading.flow().item(name);
        reading.children().add(name, "message/rfc822", new ByteArrayInputStream(mail.toByteArray()));
        mail.reset();
        return number + 1;
    }

    private static int mails(FileReading reading) throws IOException {
        int mails = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(reading.file()), 65_536)) {
            for (var line = line(in); line.length > 0; line = line(in)) {
                mails += startsMail(line) ? 1 : 0;
            }
        }
        return mails;
    }

    private static boolean startsMail(byte[] line) {
        return line.length > 5
                && new String(line, 0, 5, StandardCharsets.US_ASCII).equals("From ")
                && new String(line, StandardCharsets.ISO_8859_1).strip().matches("From .*\\d\\d:\\d\\d.*\\d{4}.*");
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(120);
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n' || line.size() > LONGEST_MAIL) {
                break;
            }
        }
        return line.toByteArray();
    }
}
