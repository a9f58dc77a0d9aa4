package ca.liaison.store;

import ca.liaison.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;

/** Writes every {@link Id} as its plain string. */
class IdCodecs implements CodecProvider {

    @Override
    public <T> Codec<T> get(Class<T> type, CodecRegistry registry) {
        return Id.class.isAssignableFrom(type) && type.isRecord() ? new IdCodec<>(type, constructorOf(type)) : null;
    }

    private static <T> Constructor<T> constructorOf(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a record of one String", e);
        }
    }

    private record IdCodec<T>(Class<T> getEncoderClass, Constructor<T> constructor) implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T id, EncoderContext context) {
            writer.writeString(((Id) id).value());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            var value = reader.readString();
            try {
                return constructor.newInstance(value);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(
                        "Kept value is no " + getEncoderClass.getSimpleName() + ": " + value, e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot make " + getEncoderClass, e);
            }
        }
    }
}
