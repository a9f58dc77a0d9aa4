package ca.liaison.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.identity.Role;
import ca.liaison.testing.Fork;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-ins by the dozen and at the same moment. */
@ExtendWith(OnePortal.class)
class SignInFloodIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    @Test
    void sixty_wrong_ones_at_once_are_all_answered_and_who_knows_comes_in(OnePortal.Running portal) throws Exception {
        var account = portal.somebody(Role.READER);
        var flood = IntStream.range(0, 60)
                .mapToObj(number -> CLIENT.sendAsync(
                        signIn(portal, "nobody" + number + "@police.example", "not the passphrase at all", ""),
                        BodyHandlers.ofString()))
                .toList();
        var page = CLIENT.send(
                HttpRequest.newBuilder(URI.create(portal.base() + "/en"))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        CompletableFuture.allOf(flood.toArray(CompletableFuture[]::new)).join();
        assertThat(flood)
                .extracting(answer -> answer.join().statusCode())
                .containsOnly(400, 503)
                .contains(400);
        assertThat(flood)
                .map(CompletableFuture::join)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(answer -> assertThat(answer.headers().firstValueAsLong("Retry-After"))
                        .isPresent());
        assertThat(CLIENT.send(signIn(portal, account.email(), OnePortal.PASSPHRASE, ""), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(Files.readString(Fork.folder("sign-in-server").resolve("console.log")))
                .doesNotContain("OutOfMemoryError");
    }

    @Test
    void whoever_would_have_to_wait_gives_passphrase_and_code_at_once_and_is_known_from_then_on(
            OnePortal.Running portal) throws Exception {
        var account = portal.somebody(Role.AUTHOR);
        var key = portal.app(account);
        for (int number = 0; number < 10; number++) {
            assertThat(CLIENT.send(
                                    signIn(portal, account.email(), "not the passphrase at all", ""),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(400);
        }
        var waits = CLIENT.send(signIn(portal, account.email(), OnePortal.PASSPHRASE, ""), BodyHandlers.ofString());
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 31L);
        assertThat(waits.body()).contains("name=\"code\"", "You do not have to wait");
        var both = CLIENT.send(
                signIn(portal, account.email(), OnePortal.PASSPHRASE, OneTimeCodes.at(key, Instant.now())),
                BodyHandlers.ofString());
        assertThat(both.statusCode()).isEqualTo(303);
        assertThat(device(both)).startsWith("liaison-device=");
        var again = CLIENT.send(
                HttpRequest.newBuilder(signIn(portal, account.email(), OnePortal.PASSPHRASE, ""), (name, value) -> true)
                        .header("Cookie", device(both))
                        .build(),
                BodyHandlers.ofString());
        assertThat(again.statusCode()).as("no wait in this browser").isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).contains("second-step");
    }

    private static String device(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("liaison-device="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static HttpRequest signIn(OnePortal.Running portal, String name, String passphrase, String code) {
        var form =
                "name=" + encoded(name) + "&password=" + encoded(passphrase) + (code.isEmpty() ? "" : "&code=" + code);
        return HttpRequest.newBuilder(URI.create(portal.base() + "/en/sign-in"))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", portal.base())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
