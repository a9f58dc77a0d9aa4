package ca.liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {

    private EmbeddedStore store;
    private MongoClient portal;

    @BeforeEach
    void a_store_with_a_secret_in_it() {
        store = EmbeddedStore.inMemory();
        portal = Clients.embedded(store.address());
        portal.getDatabase("liaison").getCollection("accounts").insertOne(new Document("_id", "somebody"));
    }

    @AfterEach
    void close() {
        portal.close();
        store.close();
    }

    @Test
    void a_driver_from_outside_can_neither_read_nor_write() {
        try (var stranger = MongoClients.create("mongodb://127.0.0.1:" + port())) {
            var accounts = stranger.getDatabase("liaison").getCollection("accounts");
            assertRefused(13, () -> accounts.find().first());
            assertRefused(13, () -> accounts.countDocuments());
            assertRefused(13, () -> accounts.insertOne(new Document("_id", "an intruder")));
            assertRefused(13, () -> accounts.deleteOne(new Document()));
            assertRefused(13, accounts::drop);
            assertRefused(13, () -> stranger.getDatabase("liaison").drop());
            assertRefused(13, () -> stranger.listDatabaseNames().first());
            assertRefused(13, () -> stranger.getDatabase("admin").runCommand(new Document("serverStatus", 1)));
        }
        assertThat(portal.getDatabase("liaison").getCollection("accounts").find())
                .containsExactly(new Document("_id", "somebody"));
    }

    @Test
    void a_guess_is_refused() {
        var guessed = new ConnectionString(store.address().replaceFirst("liaison:[^@]+@", "liaison:guessed@"));
        try (var stranger = MongoClients.create(guessed)) {
            assertThatThrownBy(() -> stranger.getDatabase("liaison")
                            .getCollection("accounts")
                            .find()
                            .first())
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("authenticating");
        }
    }

    /** In the way drivers asked ten years ago, which passes by the messages of today. */
    @ParameterizedTest
    @ValueSource(strings = {"find", "insert", "dropDatabase", "listDatabases", "serverStatus", "getMore"})
    void the_old_way_of_asking_is_no_back_door(String command) throws Exception {
        var asked = new Document(command, "accounts").append("documents", List.of(new Document("_id", "an intruder")));

        assertThat(askInTheOldWay("liaison.$cmd", asked))
                .doesNotContain("somebody")
                .doesNotContain("uptime");
        assertThat(portal.getDatabase("liaison").getCollection("accounts").find())
                .containsExactly(new Document("_id", "somebody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaison.accounts", "liaison.$cmd.sys.inprog", "liaison.system.namespaces"})
    void nor_does_it_read_a_collection(String collection) throws Exception {
        assertThat(askInTheOldWay(collection, new Document()))
                .doesNotContain("somebody")
                .doesNotContain("accounts");
    }

    @Test
    void every_start_has_a_secret_of_its_own() {
        try (var another = EmbeddedStore.inMemory()) {
            assertThat(secret(another)).isNotEqualTo(secret(store)).hasSizeGreaterThan(40);
        }
    }

    /** OP_QUERY; the whole answer as Latin letters, or nothing where the connection was closed. */
    private String askInTheOldWay(String collection, Document query) throws Exception {
        var body = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(body),
                        query,
                        EncoderContext.builder().build());
        var name = collection.getBytes(StandardCharsets.US_ASCII);
        var message =
                ByteBuffer.allocate(16 + 4 + name.length + 1 + 8 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity())
                .putInt(1)
                .putInt(0)
                .putInt(2004)
                .putInt(0)
                .put(name)
                .put((byte) 0)
                .putInt(0)
                .putInt(-1)
                .put(body.toByteArray());
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(message.array());
            var in = socket.getInputStream();
            var length = in.readNBytes(4);
            return length.length < 4
                    ? ""
                    : new String(
                            in.readNBytes(ByteBuffer.wrap(length)
                                            .order(ByteOrder.LITTLE_ENDIAN)
                                            .getInt()
                                    - 4),
                            StandardCharsets.ISO_8859_1);
        }
    }

    private int port() {
        return URI.create(store.address()).getPort();
    }

    private static String secret(EmbeddedStore store) {
        return URI.create(store.address()).getUserInfo().split(":")[1];
    }

    private static void assertRefused(int code, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        MongoException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
