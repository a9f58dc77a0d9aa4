package ca.liaison.extraction.worker.pdf;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Who signed a PDF, when, where and why, as the signature itself says. Whether it is good is not asked here. */
final class PdfSignature {

    private static final int LARGEST = 1 << 20;

    private PdfSignature() {}

    /** Null where nobody has signed. */
    static String of(PDSignature signature) {
        if (signature == null) {
            return null;
        }
        var name = signature.getName();
        return Stream.of(
                        name == null || name.isBlank() ? nameInCertificate(signature) : name,
                        day(signature),
                        signature.getLocation(),
                        signature.getReason())
                .filter(Objects::nonNull)
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String day(PDSignature signature) {
        var signed = signature.getSignDate();
        try {
            return signed == null
                    ? null
                    : signed.toInstant()
                            .atZone(signed.getTimeZone().toZoneId())
                            .toLocalDate()
                            .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String nameInCertificate(PDSignature signature) {
        var contents = signature.getContents();
        if (contents == null || contents.length == 0 || contents.length > LARGEST) {
            return null;
        }
        try {
            var certificates = new ArrayList<X509Certificate>();
            for (var one :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(contents))) {
                certificates.add((X509Certificate) one);
            }
            var issuers = certificates.stream()
                    .filter(one -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                    .map(X509Certificate::getIssuerX500Principal)
                    .toList();
            return certificates.stream()
                    .map(X509Certificate::getSubjectX500Principal)
                    .filter(subject -> !issuers.contains(subject))
                    .findFirst()
                    .map(subject -> commonName(subject.getName()))
                    .orElse(null);
        } catch (CertificateException | ClassCastException e) {
            return null;
        }
    }

    private static String commonName(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(null);
        } catch (InvalidNameException e) {
            return null;
        }
    }
}
