package ca.liaison.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/**
 * Signs messages in the name of the domain they come from (RFC 6376), where {@code DKIM_KEY} is a file with a private
 * key and {@code DKIM_SELECTOR} says under which name the domain tells the public one. Both headers by which one
 * unsubscribes are signed, as RFC 8058 asks.
 */
@ApplicationScoped
class Dkim {

    private static final String HEADER = "DKIM-Signature";

    private final RSAPrivateKey key;
    private final String selector;
    private final Semaphore one = new Semaphore(1); // the library holds a message several times while it signs it

    @Inject
    Dkim(
            @ConfigProperty(name = "DKIM_KEY") Optional<String> file,
            @ConfigProperty(name = "DKIM_SELECTOR") Optional<String> selector) {
        this.key = file.filter(name -> !name.isBlank()).map(Dkim::read).orElse(null);
        this.selector =
                selector.map(String::strip).filter(name -> !name.isEmpty()).orElse(null);
    }

    boolean signs() {
        return key != null && selector != null;
    }

    /** Adds the signature. The message is written as it is now, to the byte, whenever it is written. */
    void sign(MimeMessage saved, String domain) throws MessagingException, IOException {
        var signer = new DkimSigner(domain, selector, key);
        signer.setCheckDomainKey(false);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.addHeaderToSign("List-Unsubscribe-Post");
        signer.addHeaderToSign("Auto-Submitted");
        signer.addHeaderToSign("Content-Language");
        var header = new FirstHeader();
        one.acquireUninterruptibly();
        try {
            new DkimMessage(saved, signer).writeTo(header);
        } finally {
            one.release();
        }
        saved.setHeader(HEADER, header.value());
    }

    private static RSAPrivateKey read(String file) {
        try {
            var pem = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1)
                    .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                    .replaceAll("\\s", "");
            return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("DKIM_KEY names no file with an RSA private key in PKCS #8 (PEM)", e);
        }
    }

    /** Keeps the header that comes first and lets the rest go by. */
    private static final class FirstHeader extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean whole;
        private boolean lineEnded;

        @Override
        public void write(int next) {
            if (whole) {
                return;
            }
            if (lineEnded && next != ' ' && next != '\t') {
                whole = true;
                return;
            }
            lineEnded = next == '\n';
            kept.write(next);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length && !whole; i++) {
                write(bytes[i]);
            }
        }

        String value() {
            var line = kept.toString(StandardCharsets.US_ASCII).stripTrailing();
            return line.substring(HEADER.length() + 1).strip();
        }
    }
}
