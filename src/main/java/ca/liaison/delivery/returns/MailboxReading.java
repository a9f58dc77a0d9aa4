package ca.liaison.delivery.returns;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Empties the mailbox, a hundred messages at a time: each is deleted after it was taken note of, and moved to a folder
 * where somebody has to look at it. Nothing is remembered by its number in the mailbox, so it may be made anew or read
 * by several at once. Answers nobody.
 */
@ApplicationScoped
class MailboxReading implements Chore {

    /** Where messages are put that somebody has to look at. */
    static final String KEPT = "Liaison-kept";

    private static final int AT_ONCE = 100;

    private final Mailbox mailbox;
    private final MailReceiving receiving;

    @Inject
    MailboxReading(Mailbox mailbox, MailReceiving receiving) {
        this.mailbox = mailbox;
        this.receiving = receiving;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** @throws MailboxAway where it cannot be read; what was taken note of before is not told again */
    @Override
    public boolean doOne() {
        if (!mailbox.isThere()) {
            return false;
        }
        try (var store = mailbox.open();
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            return read(inbox, store.getFolder(KEPT));
        } catch (MessagingException e) {
            throw new MailboxAway(e);
        }
    }

    /** @return whether some went away and others are left */
    private boolean read(Folder inbox, Folder kept) throws MessagingException {
        int all = inbox.getMessageCount();
        var some = all == 0 ? new Message[0] : inbox.getMessages(1, Math.min(all, AT_ONCE));
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        inbox.fetch(some, profile);
        List<Message> gone = new ArrayList<>();
        RuntimeException trouble = null;
        try {
            for (var message : some) {
                try {
                    if (take(message, inbox, kept)) {
                        gone.add(message);
                    }
                } catch (RuntimeException one) { // it is tried again; the next message may be without fault
                    trouble = trouble == null ? one : trouble;
                }
            }
        } finally {
            if (!gone.isEmpty()) {
                inbox.setFlags(gone.toArray(Message[]::new), new Flags(Flags.Flag.DELETED), true);
                inbox.expunge();
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return !gone.isEmpty() && all > gone.size();
    }

    /** Whether it may go from the mailbox. */
    private boolean take(Message message, Folder inbox, Folder kept) throws MessagingException {
        try {
            if (message.isSet(Flags.Flag.DELETED)) {
                return true;
            }
            var done = receiving.receive(bytes(message, Parts.MOST_BYTES), () -> whole(message));
            if (done.isEmpty()) {
                return false; // another node has it
            }
            if (done.get() == SeenMail.Done.KEPT) {
                move(message, inbox, kept);
            }
            return true;
        } catch (MessageRemovedException taken) {
            return false; // by another node, meanwhile
        }
    }

    private static void move(Message message, Folder inbox, Folder kept) throws MessagingException {
        if (!kept.exists() && !kept.create(Folder.HOLDS_MESSAGES) && !kept.exists()) {
            throw new MessagingException("The folder " + KEPT + " cannot be made in the mailbox");
        }
        inbox.copyMessages(new Message[] {message}, kept);
    }

    private static byte[] whole(Message message) {
        try {
            return bytes(message, Enclosures.MOST_BYTES);
        } catch (MessagingException e) {
            throw new MailboxAway(e);
        }
    }

    private static byte[] bytes(Message message, int most) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] some, int from, int length) throws IOException {
                    bytes.write(some, from, Math.min(length, most - bytes.size()));
                    if (bytes.size() >= most) {
                        throw new Enough();
                    }
                }
            });
        } catch (Enough limit) {
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("A message cannot be read", e);
        }
        return bytes.toByteArray();
    }

    /** The rest is not looked at. */
    private static final class Enough extends IOException {

        private static final long serialVersionUID = 1;
    }
}
