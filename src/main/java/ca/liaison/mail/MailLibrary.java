package ca.liaison.mail;

import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Jakarta Activation finds what writes the parts of a message (META-INF/mailcap) through the class loader of the
 * thread. In a server that is the application's, which does not see it; the mail library's own does.
 */
final class MailLibrary {

    private MailLibrary() {}

    static <T> T within(Supplier<T> work) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
