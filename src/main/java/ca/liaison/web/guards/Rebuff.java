package ca.liaison.web.guards;

import ca.liaison.Language;
import ca.liaison.web.Address;
import ca.liaison.web.FloorPlan;
import ca.liaison.web.Frames;
import ca.liaison.web.Languages;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import ca.liaison.web.Templates;
import ca.liaison.web.Trouble;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What somebody is told whom the gate turns away: the same page or problem document as everywhere, made without reading
 * anything of the request.
 */
public final class Rebuff {

    private final Site site;

    public Rebuff(String base, String version) {
        this.site = new Site(base, version);
    }

    public boolean isEncrypted() {
        return site.isEncrypted();
    }

    /** @param kind the key of its words, or null where the status says all */
    public byte[] page(Language language, int status, String kind, Object... arguments) {
        var trouble = new Trouble(status, kind, detail(language, kind, arguments), null);
        var bytes = new ByteArrayOutputStream();
        try {
            var page = trouble.page(language, Address.HOME.twins());
            Templates.render(page, Frames.of(page.head(), site, FloorPlan.EMPTY, null))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but into memory", e);
        }
        return bytes.toByteArray();
    }

    public byte[] problem(Language language, int status, String kind, Object... arguments) {
        var trouble = new Trouble(status, kind, detail(language, kind, arguments), null);
        return trouble.told(language, Json.createObjectBuilder())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String detail(Language language, String kind, Object... arguments) {
        return kind == null ? null : Messages.find(language, kind, arguments).orElse(null);
    }

    /**
     * The language of an address, or of the reader's last choice, or of the browser, by looking for the codes alone;
     * null says that a part is not to be trusted.
     */
    public static Language language(String path, String cookies, String accepted) {
        return Languages.ofPath(path).orElseGet(() -> Languages.named(cookies, accepted));
    }
}
