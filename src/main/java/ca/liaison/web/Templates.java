package ca.liaison.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The compiled templates. */
public final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

    private Templates() {}

    /** The whole page in memory, so that a template that fails is a clean 500 and never half a page. */
    public static Utf8ByteOutput render(Page page, Frame frame) {
        var html = new Utf8ByteOutput();
        ENGINE.render(page.template() + ".jte", Map.of("frame", frame, "page", page.content()), html);
        return html;
    }
}
