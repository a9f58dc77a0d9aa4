package ca.liaison.store;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Single values in the embedded store's file are BSON too: its type, then the value. */
class BsonValueType extends BasicDataType<Object> {

    private static final int OBJECT = 64;

    @Override
    public int getMemory(Object value) {
        return value instanceof String text ? OBJECT + text.length() : OBJECT;
    }

    @Override
    public void write(WriteBuffer target, Object value) {
        var bytes = Unpooled.buffer(OBJECT);
        var type = BsonEncoder.determineType(value);
        bytes.writeByte(type);
        BsonEncoder.encodeValue(type, value, bytes);
        target.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Object read(ByteBuffer source) {
        int length = DataUtils.readVarInt(source);
        var bytes = Unpooled.wrappedBuffer(source.slice().limit(length));
        source.position(source.position() + length);
        return BsonDecoder.decodeValue(bytes.readByte(), bytes);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
