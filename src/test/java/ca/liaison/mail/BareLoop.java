package ca.liaison.mail;

import ca.liaison.Language;
import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Jakarta Mail by itself: as many connections, the same messages, and nobody writes anything down. */
public final class BareLoop {

    private BareLoop() {}

    public static void send(int port, int connections, List<String> recipients, String markdown) throws Exception {
        var mime = PostmasterForTests.mime(
                PostmasterForTests.relay(Optional.of("127.0.0.1"), port),
                Clock.systemUTC(),
                new Dkim(Optional.empty(), Optional.empty()));
        var threads = Executors.newFixedThreadPool(connections);
        var done = threads.invokeAll(IntStream.range(0, connections)
                .<Callable<Void>>mapToObj(which -> () -> {
                    var properties = new Properties();
                    properties.put("mail.smtp.host", "127.0.0.1");
                    properties.put("mail.smtp.port", Integer.toString(port));
                    try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
                        transport.connect();
                        for (int n = which; n < recipients.size(); n += connections) {
                            var message = mime.message(mail(recipients.get(n), n, markdown));
                            transport.sendMessage(message, new Address[] {message.getAllRecipients()[0]});
                        }
                    }
                    return null;
                })
                .toList());
        for (var one : done) {
            one.get();
        }
        threads.shutdown();
    }

    private static Mail mail(String to, int n, String markdown) {
        return new Mail(
                "<bare" + n + "@liaison.example>",
                null,
                MailAddress.parse(to).orElseThrow(),
                "Person " + n,
                Language.EN,
                "Circular",
                markdown,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
