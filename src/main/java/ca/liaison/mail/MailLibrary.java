package ca.liaison.mail;

import jakarta.activation.CommandMap;
import jakarta.activation.MailcapCommandMap;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.angus.mail.handlers.multipart_mixed;
import org.eclipse.angus.mail.handlers.text_html;
import org.eclipse.angus.mail.handlers.text_plain;

/**
 * Jakarta Activation looks for what writes the parts of a message through the class loader of the thread. In a server
 * that is the application's, which sees neither the list of them (META-INF/mailcap) nor the classes; so the mail
 * library's own loader is put in its place, and the list is said here.
 */
final class MailLibrary {

    private static final ClassLoader OWN = multipart_mixed.class.getClassLoader();

    static {
        var writers = new MailcapCommandMap(); // what makes one is found through the application's loader
        List.of(
                        "text/plain;; x-java-content-handler=" + text_plain.class.getName(),
                        "text/html;; x-java-content-handler=" + text_html.class.getName(),
                        "multipart/*;; x-java-content-handler=" + multipart_mixed.class.getName()
                                + "; x-java-fallback-entry=true")
                .forEach(writers::addMailcap);
        CommandMap.setDefaultCommandMap(writers);
    }

    private MailLibrary() {}

    static <T> T within(Supplier<T> work) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(OWN);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
