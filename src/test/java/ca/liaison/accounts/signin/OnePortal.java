package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.Passwords;
import ca.liaison.accounts.Sealing;
import ca.liaison.accounts.SealingKey;
import ca.liaison.accounts.Sessions;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.mail.OutboxForTests;
import ca.liaison.start.DataFolder;
import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import ca.liaison.testing.Folders;
import ca.liaison.testing.Fork;
import ca.liaison.testing.OwnServer;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A portal for the tests of sign-in, started once for all of them: with an identity provider, and on a store in which
 * the tests make accounts and let time pass, as no page does.
 */
public final class OnePortal implements ParameterResolver {

    public static final String PASSPHRASE = "plastic kettle visits the harbour";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OnePortal.class))
                .getOrComputeIfAbsent(Running.class);
    }

    /** The portal while it runs. */
    public static final class Running implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private static final Path CONTENT = Fork.folder("sign-in-content");
        private static final String PUBLICATION = "asking-for-a-secondment";

        final MockOAuth2Server provider = new MockOAuth2Server();
        private final StoreForTests store = StoreForTests.inMemory();
        private final OwnServer server;
        private final Accounts accounts;
        private final Keyrings keyrings;
        private final Shelves shelves;

        Running() throws Exception {
            provider.start();
            Folders.delete(CONTENT);
            var content = OwnServer.noContent(CONTENT);
            Folders.copy(
                    Path.of("content/publications", PUBLICATION),
                    content.resolve("publications").resolve(PUBLICATION),
                    all -> true);
            var described = content.resolve("publications").resolve(PUBLICATION).resolve("publication.json");
            Files.writeString(
                    described,
                    Files.readString(described)
                            .replaceFirst("(?s),\\s*\"relations\":\\s*\\[.*?]", "")); // to others that are not there
            server = new OwnServer("sign-in-server", content, "512m");
            server.start(Map.of(
                    "MONGODB_URI",
                    store.address("signin"),
                    "OIDC_ISSUER",
                    provider.issuerUrl("default").toString(),
                    "OIDC_CLIENT_ID",
                    "liaison",
                    "OIDC_CLIENT_SECRET",
                    "nobody knows"));
            server.awaitReady();
            shelves = new Shelves(store.client().getDatabase("signin"));
            accounts = new Accounts(shelves);
            keyrings = new Keyrings(shelves);
        }

        public String base() {
            return server.base();
        }

        /** Somebody new with these roles. */
        public Account somebody(Role... roles) {
            var account = new Account(
                    roles[0].name().toLowerCase() + "-"
                            + UUID.randomUUID().toString().substring(0, 8) + "@police.example",
                    "Jo Test",
                    null,
                    Passwords.hash(PASSPHRASE),
                    Set.of(roles),
                    Clearance.COMMUNITY,
                    Instant.now(),
                    false,
                    null,
                    null);
            accounts.add(account);
            return account;
        }

        /** The cookie of a session of theirs that has passed every step. */
        String cookie(Account account) {
            return SessionCookie.NAME + "="
                    + new Sessions(shelves, Clock.systemUTC())
                            .open(account, false, true, new Origin("127.0.0.1", "test"));
        }

        /** Their app, whose codes were not used yet; its key is kept in clear, as it was before keys were sealed. */
        public String app(Account account) {
            var key = OneTimeCodes.key();
            keyrings.change(account.email(), keyring -> keyring.withKey(key, 0));
            return key;
        }

        /** As if nobody had used their sessions for this long. */
        public void pass(Account account, Duration time) {
            sessionsOf(account, "seenAt", time);
        }

        /** As if they had proved last this long ago who they are. */
        void proofIsOld(Account account, Duration time) {
            sessionsOf(account, "provenAt", time);
        }

        private void sessionsOf(Account account, String what, Duration ago) {
            store.client()
                    .getDatabase("signin")
                    .getCollection("sessions")
                    .updateMany(
                            Filters.eq("email", account.email()),
                            Updates.set(what, Instant.now().minus(ago)));
        }

        void disable(Account account) {
            store.client()
                    .getDatabase("signin")
                    .getCollection("accounts")
                    .updateOne(Filters.eq("_id", account.email()), Updates.set("disabledAt", Instant.now()));
        }

        /** The last letter with a link to somebody, or null. */
        public String letter(Account account) {
            var letter = store.client()
                    .getDatabase("signin")
                    .getCollection("outbox")
                    .find(Filters.and(Filters.eq("to", account.email()), Filters.regex("_id", "^recovery/")))
                    .sort(new Document("postedAt", -1))
                    .first();
            var sealing = new Sealing(new SealingKey(Optional.empty(), DataFolder.at(server.data())));
            return letter == null ? null : OutboxForTests.whole(shelves, letter.getString("_id"), sealing);
        }

        @Override
        public void close() throws Exception {
            server.close();
            provider.shutdown();
            store.close();
        }
    }
}
