package ca.liaison.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * A unique index of the embedded store, whose keys are BSON. (The library's own serializes the key as a Java object,
 * and both keys of every comparison on the way to an entry: half of all that the store had to do.)
 */
class StoredIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<byte[], Object> positions;

    StoredIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<byte[], Object> positions) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    static MVMap.Builder<byte[], Object> map() {
        return new MVMap.Builder<byte[], Object>().keyType(new Bytes()).valueType(new BsonValueType());
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return positions.remove(bytes(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(bytes(key), position) == null;
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return positions.get(bytes(key));
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> positions.entrySet().stream()
                .<Entry<KeyValue, Object>>map(entry -> java.util.Map.entry(key(entry.getKey()), entry.getValue()))
                .iterator();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    static byte[] bytes(KeyValue key) {
        var bytes = Unpooled.buffer(64);
        for (var value : key) {
            var type = BsonEncoder.determineType(value);
            bytes.writeByte(type);
            BsonEncoder.encodeValue(type, value, bytes);
        }
        return ByteBufUtil.getBytes(bytes);
    }

    private static KeyValue key(byte[] stored) {
        var bytes = Unpooled.wrappedBuffer(stored);
        var values = new ArrayList<>();
        while (bytes.isReadable()) {
            values.add(BsonDecoder.decodeValue(bytes.readByte(), bytes));
        }
        return new KeyValue(values);
    }

    /** In an order that means nothing, but is always the same. */
    private static class Bytes extends BasicDataType<byte[]> {

        @Override
        public int compare(byte[] one, byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }

        @Override
        public int getMemory(byte[] bytes) {
            return 24 + bytes.length;
        }

        @Override
        public void write(WriteBuffer target, byte[] bytes) {
            target.putVarInt(bytes.length).put(bytes);
        }

        @Override
        public byte[] read(ByteBuffer source) {
            var bytes = new byte[DataUtils.readVarInt(source)];
            source.get(bytes);
            return bytes;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }
}
