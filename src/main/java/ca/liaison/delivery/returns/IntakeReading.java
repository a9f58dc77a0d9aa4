package ca.liaison.delivery.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishing by mail: what a known sender sends to {@code INTAKE_ADDRESS} is handed in, where the relay named by
 * {@code INTAKE_TRUST} vouches for who sent it. Whatever lacks one of these waits for somebody to look at it.
 */
@ApplicationScoped
class IntakeReading {

    private final Optional<String> address;
    private final Optional<String> relay;
    private final Supplier<Stream<? extends Intake>> rooms;

    @Inject
    IntakeReading(
            @ConfigProperty(name = "INTAKE_ADDRESS") Optional<String> address,
            @ConfigProperty(name = "INTAKE_TRUST") Optional<String> relay,
            Instance<Intake> rooms) {
        this(address, relay, rooms::stream);
    }

    IntakeReading(Optional<String> address, Optional<String> relay, Supplier<Stream<? extends Intake>> rooms) {
        this.address = address.map(one -> one.strip().toLowerCase(Locale.ROOT)).filter(one -> one.contains("@"));
        this.relay = relay.map(String::strip).filter(one -> !one.isEmpty());
        this.rooms = rooms;
    }

    /**
     * @param beginning as much as tells whom it is from and to
     * @param whole the message with its files, only asked for where it may be taken
     * @param at when it was seen first, the same however often it is offered
     * @return whether it was taken
     */
    boolean offer(byte[] beginning, Supplier<byte[]> whole, Instant at) {
        var sender = sender(beginning);
        if (sender.isEmpty()) {
            return false;
        }
        for (var room : rooms.get().toList()) {
            if (room.takesFrom(sender.get())) {
                return submission(sender.get(), whole.get(), at)
                        .filter(room::take)
                        .isPresent();
            }
        }
        return false;
    }

    /** Who sent it to this address, where the relay vouches for it. */
    private Optional<String> sender(byte[] beginning) {
        if (address.isEmpty() || relay.isEmpty()) {
            return Optional.empty();
        }
        try {
            var message = Parts.message(beginning);
            var from = ReportText.addressesOf(headers(message, "From"));
            boolean isOneSender = headers(message, "From").size() == 1 && from.size() == 1;
            boolean isToUs = Stream.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")
                    .flatMap(name -> ReportText.addressesOf(headers(message, name)).stream())
                    .anyMatch(address.get()::equals);
            return isOneSender
                            && isToUs
                            && AuthenticationResults.of(headers(message, "Authentication-Results"), relay.get())
                                    .filter(results -> results.vouchFor(from.get(0)))
                                    .isPresent()
                    ? Optional.of(from.get(0))
                    : Optional.empty();
        } catch (MessagingException odd) {
            return Optional.empty();
        }
    }

    private Optional<Submission> submission(String sender, byte[] whole, Instant at) {
        try {
            var subject = Headline.of(whole).subject();
            return Enclosures.in(whole)
                    .filter(found -> !found.files().isEmpty())
                    .map(found -> new Submission(sender, subject, found.text(), found.files(), at));
        } catch (MessagingException odd) {
            return Optional.empty();
        }
    }

    private static List<String> headers(MimeMessage message, String name) {
        try {
            var all = message.getHeader(name);
            return all == null ? List.of() : Arrays.asList(all);
        } catch (MessagingException odd) {
            return List.of();
        }
    }
}
