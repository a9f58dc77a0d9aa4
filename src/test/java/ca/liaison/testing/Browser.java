package ca.liaison.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a Chromium ({@link com.microsoft.playwright.Browser} as a parameter), one for the whole run. It is the
 * one named by {@code CHROMIUM}, else the machine's own, else the one that npm brought for the tests.
 */
public final class Browser implements ParameterResolver {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--headless",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == com.microsoft.playwright.Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Running.class)
                .browser;
    }

    /** One browser, closed when the run ends. */
    public static final class Running implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Path executable() {
        return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")), Optional.of("/usr/bin/chromium"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Browser::unpacked);
    }

    private static Path unpacked() {
        try {
            var node = new ProcessBuilder(
                            "node",
                            "--input-type=module",
                            "-e",
                            "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());")
                    .directory(Path.of("src/main/web").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return Path.of(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    "No browser: neither CHROMIUM, nor /usr/bin/chromium, nor node with @sparticuz/chromium", absent);
        }
    }
}
