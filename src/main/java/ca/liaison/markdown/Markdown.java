package ca.liaison.markdown;

import ca.liaison.web.Html;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown to markup: raw HTML is escaped, addresses are cleaned, a first-level heading is left to the page, and wide
 * tables scroll on their own.
 */
public final class Markdown {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new FocusableTables())
            .build();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(TABLES).build();

    private Markdown() {}

    public static Html html(String markdown) {
        var document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
            title.unlink();
        }
        return new Html(RENDERER.render(document));
    }

    /** The words alone, without the first-level heading, which is the title. */
    public static String text(String markdown) {
        var document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
            title.unlink();
        }
        return PLAIN.render(document);
    }

    /** The style sheet lets such a table scroll; the keyboard must reach it then. */
    private static final class FocusableTables implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof TableBlock && tag.equals("table")) {
                attributes.put("tabindex", "0");
                attributes.put("class", "scroll-table");
            }
        }
    }
}
