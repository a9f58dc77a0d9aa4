package ca.liaison.web.gate;

import ca.liaison.start.Network;
import ca.liaison.web.guards.RateLimit;
import ca.liaison.web.guards.Rebuff;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts the gate before the application. Named in {@code META-INF/services}, where Undertow looks for it. */
public final class Gate implements ServletExtension {

    private static final long PER_MINUTE = 3_000;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        var config = ConfigProvider.getConfig(deployment.getClassLoader());
        var proxies = new Proxies(Network.list(
                config.getOptionalValue("LIAISON_PROXIES", String.class).orElse("")));
        var limit = new RateLimit(number(config, "LIAISON_RATE_ADDRESS"), number(config, "LIAISON_RATE_ACCOUNT"));
        limit.leaveWith(application);
        var rebuff = new Rebuff(
                text(config, "LIAISON_BASE_URL", "http://localhost:8080"), text(config, "LIAISON_VERSION", "1.0.0"));
        var refusing = new Refusing(rebuff, deployment.getClassLoader());
        deployment.addInitialHandlerChainWrapper(
                handler -> chain(handler, proxies, limit, refusing, rebuff.isEncrypted()));
    }

    private static HttpHandler chain(
            HttpHandler application, Proxies proxies, RateLimit limit, Refusing refusing, boolean isEncrypted) {
        var bodies = new Bodies(refusing, application);
        var counting = new RequestCounting(limit, refusing, new HeaderCheck(refusing, bodies));
        return new Guarding(isEncrypted, new Whereabouts(proxies, refusing, counting));
    }

    private static long number(Config config, String name) {
        return config.getOptionalValue(name, Long.class).orElse(PER_MINUTE);
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
