package ca.liaison.extraction;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.EnumCodecProvider;
import org.bson.codecs.IterableCodecProvider;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.jsr310.Jsr310CodecProvider;
import org.bson.codecs.record.RecordCodecProvider;
import org.bson.io.BasicOutputBuffer;

/**
 * The conversation between the server and an extraction process: BSON documents, each with its length before it, mapped
 * from records. The server trusts nothing it reads here; in particular BSON creates no objects of classes that the
 * other side names.
 */
public final class Wire<S, R> {

    private static final int LONGEST = 16 << 20;
    private static final CodecRegistry CODECS = fromProviders(
            new ValueCodecProvider(),
            new Jsr310CodecProvider(),
            new EnumCodecProvider(),
            new CollectionCodecProvider(),
            new IterableCodecProvider(),
            new RecordCodecProvider());

    private final Codec<S> sent;
    private final Codec<R> received;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Wire(Class<S> sent, Class<R> received, InputStream in, OutputStream out) {
        this.sent = CODECS.get(sent);
        this.received = CODECS.get(received);
        this.in = new DataInputStream(new BufferedInputStream(in, 65_536));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 65_536));
    }

    static Wire<Request, Message> ofServer(InputStream in, OutputStream out) {
        return new Wire<>(Request.class, Message.class, in, out);
    }

    public static Wire<Message, Request> ofWorker(InputStream in, OutputStream out) {
        return new Wire<>(Message.class, Request.class, in, out);
    }

    public synchronized void send(S message) throws IOException {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            sent.encode(writer, message, EncoderContext.builder().build());
            var bytes = new ByteArrayOutputStream(buffer.size());
            buffer.pipe(bytes);
            out.writeInt(bytes.size());
            bytes.writeTo(out);
            out.flush();
        }
    }

    /** Waits for the next message; {@link EOFException} when the other side is gone. */
    public R receive() throws IOException {
        int length = in.readInt();
        if (length < 5 || length > LONGEST) {
            throw new IOException("A message of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return received.decode(reader, DecoderContext.builder().build());
        } catch (RuntimeException e) {
            throw new IOException("A message that makes no sense", e);
        }
    }
}
