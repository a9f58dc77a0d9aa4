package ca.liaison.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents in the embedded store's file are BSON. (The library would serialize them as Java objects, which is larger
 * and slower, and which WildFly's {@code jdk.serialFilter} refuses to read for anything above 100,000 bytes in one
 * piece.)
 */
class BsonType extends BasicDataType<Document> {

    private static final int OBJECT = 48;

    /** About as many bytes of heap as it takes: the store's cache and page sizes go by it. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        if (value instanceof Document document) {
            return OBJECT
                    + document.entrySet().stream()
                            .mapToInt(field -> OBJECT + 2 * field.getKey().length() + memory(field.getValue()))
                            .sum();
        }
        if (value instanceof Collection<?> values) {
            return OBJECT + values.stream().mapToInt(BsonType::memory).sum();
        }
        if (value instanceof String text) {
            return OBJECT + text.length();
        }
        return value instanceof BinData data ? OBJECT + data.getData().length : OBJECT / 2;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var bytes = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, bytes);
        target.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        int length = DataUtils.readVarInt(source);
        var document =
                BsonDecoder.decodeBson(Unpooled.wrappedBuffer(source.slice().limit(length)));
        source.position(source.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
