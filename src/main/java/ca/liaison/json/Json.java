package ca.liaison.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON as the portal reads and writes it: strict where it reads (unknown names, duplicates, trailing text and deep
 * nesting are refused), ISO 8601 dates and no nulls where it writes.
 */
public final class Json {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(100_000)
            .maxDocumentLength(4_000_000)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    /**
     * An object with these names and values in this order, which is the same on every node and after every start; that
     * of {@link Map#of} is not.
     *
     * @param said name, value, name, value
     */
    public static Map<String, Object> object(Object... said) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < said.length; i += 2) {
            fields.put((String) said[i], said[i + 1]);
        }
        return fields;
    }

    /**
     * What a program wrote.
     *
     * @param whole what the whole of it is called, for complaints
     * @throws Misread where it cannot be understood
     * @throws IOException of the source
     */
    public static <T> T read(InputStream json, Class<T> type, String whole) throws IOException, Misread {
        try {
            var written = MAPPER.readValue(json, type);
            if (written == null) {
                throw Misread.missing(whole);
            }
            return written;
        } catch (JsonProcessingException e) {
            throw Misread.of(e, whole);
        }
    }

    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
