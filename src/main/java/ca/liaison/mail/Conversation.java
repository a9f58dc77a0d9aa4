package ca.liaison.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the relay, which remembers how far the conversation on a message came: the library's exceptions
 * tell it only where nothing else went wrong besides.
 */
class Conversation extends SMTPTransport {

    /** The commands of a message, in their order. */
    enum Step {
        NONE,
        MAIL,
        RCPT,
        DATA,
        /** The last dot: from here on the relay may have the message. */
        DOT
    }

    private final Wire wire;
    private final Deadlines deadlines;
    private BooleanSupplier beforeDot = () -> true;
    private Step step = Step.NONE;
    private Step answered = Step.NONE;
    private boolean listening;
    private int code = -1;
    private String words = "";
    private boolean withdrawn;
    private int messages;
    private long restingSince = System.nanoTime();

    Conversation(Session session, Wire wire, Deadlines deadlines) {
        super(session, null);
        this.wire = wire;
        this.deadlines = deadlines;
    }

    /** @param socket the wire, or TLS over it */
    void open(Socket socket) throws MessagingException {
        wire.endsIn(deadlines.connecting());
        connect(socket);
        rest();
    }

    /**
     * @param beforeDot asked once when all of it but the last dot was written; where it says no, the relay gets none
     */
    void hand(MimeMessage message, Address to, BooleanSupplier beforeDot) throws MessagingException {
        this.beforeDot = beforeDot;
        step = Step.NONE;
        answered = Step.NONE;
        code = -1;
        words = "";
        withdrawn = false;
        messages++;
        wire.endsIn(deadlines.message());
        sendMessage(message, new Address[] {to});
        rest();
    }

    /** Nothing is going on: it may last. */
    void rest() {
        wire.mayRest();
        restingSince = System.nanoTime();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!beforeDot.getAsBoolean()) {
            withdrawn = true;
            throw new IOException("Withdrawn before its last dot");
        }
        super.finishData();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        var next = step(command);
        listening = next != null;
        if (next != null) {
            step = next;
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int said = super.readServerResponse();
        if (listening && said > 0) {
            answered = step;
            code = said;
            words = getLastServerResponse();
        }
        return said;
    }

    private static Step step(String command) {
        if (command.startsWith("MAIL FROM")) {
            return Step.MAIL;
        }
        if (command.startsWith("RCPT TO")) {
            return Step.RCPT;
        }
        return command.equals("DATA") ? Step.DATA : command.equals(".") ? Step.DOT : null;
    }

    /** The last command of the message that was begun. */
    Step step() {
        return step;
    }

    /** Of that, or -1 where none came. */
    int code() {
        return answered == step ? code : -1;
    }

    String words() {
        return words == null ? "" : words;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean isOpen() {
        return !wire.isClosed();
    }

    int messages() {
        return messages;
    }

    long restingSince() {
        return restingSince;
    }

    /** Politely where it is polite; a relay that does not answer to that has taken everything before. */
    void end() {
        try {
            wire.endsIn(Duration.ofSeconds(2));
            close();
        } catch (MessagingException | RuntimeException e) {
            cut();
        }
    }

    void cut() {
        try {
            wire.close();
        } catch (IOException e) {
            wire.mayRest();
        }
    }
}
