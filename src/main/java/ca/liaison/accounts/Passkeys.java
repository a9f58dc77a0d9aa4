package ca.liaison.accounts;

import ca.liaison.web.Site;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.data.exception.Base64UrlException;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passkeys as the second factor (WebAuthn level 2). What the browser is asked stands in the page, what it answers comes
 * back in a form.
 */
@ApplicationScoped
public class Passkeys {

    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_NAME = 60;

    private final Keyrings keyrings;
    private final Sessions sessions;
    private final Clock clock;
    private final String base;

    @Inject
    public Passkeys(Keyrings keyrings, Sessions sessions, Site site, Clock clock) {
        this.keyrings = keyrings;
        this.sessions = sessions;
        this.clock = clock;
        this.base = site.absolute("");
    }

    /** What the browser is asked to add a passkey with, as JSON. Kept with the session until it is answered. */
    public String offer(Session session, String name) {
        var keyring = keyrings.of(session.email());
        var user = UserIdentity.builder()
                .name(session.email())
                .displayName(name)
                .id(bytes(keyring.handle()))
                .build();
        var selection = AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.DISCOURAGED)
                .userVerification(UserVerificationRequirement.PREFERRED)
                .build();
        var options = party(keyring)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(user)
                        .authenticatorSelection(selection)
                        .build());
        try {
            sessions.challenge(session, options.toJson());
            return options.toCredentialsCreateJson();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that cannot be written", e);
        }
    }

    /** The passkey that answers what was offered last; it is not kept yet. */
    public Optional<Passkey> added(Session session, String answer, String name) {
        if (answer.length() > LONGEST_ANSWER || !sessions.takeChallenge(session)) {
            return Optional.empty();
        }
        try {
            var result = party(keyrings.of(session.email()))
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(PublicKeyCredentialCreationOptions.fromJson(session.challenge()))
                            .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                            .build());
            var shown = name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
            return Optional.of(new Passkey(
                    result.getKeyId().getId().getBase64Url(),
                    result.getPublicKeyCose().getBase64Url(),
                    result.getSignatureCount(),
                    shown,
                    clock.instant(),
                    null));
        } catch (IOException | RegistrationFailedException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** What the browser is asked to prove a passkey with, as JSON; nothing where there is none. */
    public Optional<String> ask(Session session) {
        var keyring = keyrings.of(session.email());
        if (keyring.passkeys().isEmpty()) {
            return Optional.empty();
        }
        var request = party(keyring)
                .startAssertion(StartAssertionOptions.builder()
                        .username(keyring.email())
                        .userVerification(UserVerificationRequirement.PREFERRED)
                        .build());
        try {
            sessions.challenge(session, request.toJson());
            return Optional.of(request.toCredentialsGetJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that cannot be written", e);
        }
    }

    /** Whether this is the first right answer to what was asked last. */
    public boolean isRight(Session session, String answer) {
        if (answer.length() > LONGEST_ANSWER || !sessions.takeChallenge(session)) {
            return false;
        }
        var keyring = keyrings.of(session.email());
        try {
            var result = party(keyring)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(session.challenge()))
                            .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                            .build());
            return result.isSuccess()
                    && keyring.passkey(result.getCredentialId().getBase64Url())
                            .map(known -> keyrings.save(
                                    keyring.used(known.used(result.getSignatureCount(), clock.instant()))))
                            .orElse(false);
        } catch (IOException | AssertionFailedException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private RelyingParty party(Keyring keyring) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(URI.create(base).getHost())
                        .name("Liaison")
                        .build())
                .credentialRepository(new OneKeyring(keyring))
                .origins(Set.of(base))
                .clock(clock)
                .build();
    }

    private static ByteArray bytes(String base64) {
        try {
            return ByteArray.fromBase64Url(base64);
        } catch (Base64UrlException e) {
            throw new IllegalArgumentException("No base64", e);
        }
    }

    /** The passkeys of the one who is asked: nobody is found by a passkey here. */
    private record OneKeyring(Keyring keyring) implements CredentialRepository {

        @Override
        public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
            return keyring.passkeys().stream()
                    .map(known -> PublicKeyCredentialDescriptor.builder()
                            .id(bytes(known.id()))
                            .build())
                    .collect(Collectors.toSet());
        }

        @Override
        public Optional<ByteArray> getUserHandleForUsername(String username) {
            return Optional.of(bytes(keyring.handle()));
        }

        @Override
        public Optional<String> getUsernameForUserHandle(ByteArray handle) {
            return handle.equals(bytes(keyring.handle())) ? Optional.of(keyring.email()) : Optional.empty();
        }

        @Override
        public Optional<RegisteredCredential> lookup(ByteArray id, ByteArray handle) {
            return keyring.passkey(id.getBase64Url()).map(this::registered);
        }

        @Override
        public Set<RegisteredCredential> lookupAll(ByteArray id) {
            return keyring.passkey(id.getBase64Url()).map(this::registered).stream()
                    .collect(Collectors.toSet());
        }

        private RegisteredCredential registered(Passkey known) {
            return RegisteredCredential.builder()
                    .credentialId(bytes(known.id()))
                    .userHandle(bytes(keyring.handle()))
                    .publicKeyCose(bytes(known.publicKey()))
                    .signatureCount(known.uses())
                    .build();
        }
    }
}
