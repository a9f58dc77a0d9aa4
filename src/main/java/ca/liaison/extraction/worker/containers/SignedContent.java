package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.Locked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSCompressedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;

/**
 * What lies within the envelope of the Cryptographic Message Syntax (RFC 5652). A signature only wraps what it signs;
 * nobody checks it here.
 */
final class SignedContent {

    private static final long MOST = 64L << 20;

    private SignedContent() {}

    /**
     * Nothing for a signature that stands beside what it signs.
     *
     * @throws Locked when it is encrypted
     * @throws Damaged when it is no such envelope
     */
    static Optional<byte[]> of(byte[] envelope) throws IOException {
        try {
            var info = ContentInfo.getInstance(binary(envelope));
            var type = info.getContentType();
            if (type.equals(CMSObjectIdentifiers.signedData)) {
                var content = new CMSSignedData(info).getSignedContent();
                if (content == null) {
                    return Optional.empty();
                }
                var bytes = new ByteArrayOutputStream();
                content.write(bytes);
                return Optional.of(bytes.toByteArray());
            }
            if (type.equals(CMSObjectIdentifiers.compressedData)) {
                return Optional.of(new CMSCompressedData(info).getContent(new ZlibExpanderProvider(MOST)));
            }
            throw new Locked("the content is encrypted");
        } catch (CMSException | IllegalArgumentException | IllegalStateException e) {
            throw new Damaged("not a signed or encrypted message");
        }
    }

    /** It may come as it is or in Base64, with or without lines before and after. */
    private static byte[] binary(byte[] envelope) {
        if (envelope.length > 0 && envelope[0] == 0x30) {
            return envelope;
        }
        var text = new String(envelope, StandardCharsets.US_ASCII).replaceAll("-----[A-Z0-9 ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
