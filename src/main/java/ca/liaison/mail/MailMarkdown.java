package ca.liaison.mail;

import ca.liaison.Language;
import ca.liaison.web.Messages;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Markdown to the two parts of a message. Thousands of messages have the same body, so what was rendered lately is
 * kept. A body that mail programs would cut off ends earlier, with the address of the portal.
 */
@ApplicationScoped
class MailMarkdown {

    /** Mail programs cut at 102 kB; the page around it and the footer take some. */
    private static final int LONGEST_HTML = 80_000;

    private static final int LONGEST_SOURCE = 400_000;
    private static final Pattern UNREADABLE =
            Pattern.compile("[^\\p{L}\\p{N}\\p{Zs}\n.,;?'’-]+|(?m)^[\\p{Zs}\\p{N}.-]+");
    private static final long MOST_KEPT = 8 << 20;
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> new Looks())
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(TABLES)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private record Key(String markdown, Language language) {}

    private final Cache<Key, Rendered> lately = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, Rendered kept) ->
                    key.markdown().length() + kept.text().length() + kept.html().length())
            .build();

    private final URI base;

    @Inject
    MailMarkdown(@ConfigProperty(name = "LIAISON_BASE_URL", defaultValue = "http://localhost:8080") String base) {
        this.base = URI.create(base.endsWith("/") ? base : base + "/");
    }

    URI base() {
        return base;
    }

    Rendered render(String markdown, Language language) {
        return lately.get(new Key(markdown, language), key -> {
            try {
                return rendered(key.markdown(), key.language());
            } catch (StackOverflowError e) { // nested too deep for anybody to read: then only its words are shown
                return rendered(UNREADABLE.matcher(key.markdown()).replaceAll(" "), key.language());
            }
        });
    }

    private Rendered rendered(String markdown, Language language) {
        var document = parsed(markdown.length() > LONGEST_SOURCE ? markdown.substring(0, LONGEST_SOURCE) : markdown);
        var html = HTML.render(document);
        boolean cut = markdown.length() > LONGEST_SOURCE;
        while (html.length() > LONGEST_HTML && document.getLastChild() != null) {
            shorten(document, html.length());
            html = HTML.render(document);
            cut = true;
        }
        if (cut) {
            var rest = parsed(Messages.text(language, "mail.cutOff", "<" + base + ">"));
            while (rest.getFirstChild() != null) {
                document.appendChild(rest.getFirstChild());
            }
            html = HTML.render(document);
        }
        document.accept(new PlainWords());
        return new Rendered(TEXT.render(document), html);
    }

    private Node parsed(String markdown) {
        var document = PARSER.parse(Nesting.bounded(markdown));
        document.accept(new MailLinks(base));
        return document;
    }

    /** As many of the last blocks as are too many, but of a single one everything. */
    private static void shorten(Node document, int length) {
        var blocks = new ArrayList<Node>();
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        int kept = (int) ((long) blocks.size() * LONGEST_HTML / length);
        blocks.subList(Math.min(kept, blocks.size() - 1), blocks.size()).forEach(Node::unlink);
    }

    /** What mail programs show only where it stands at the element itself; both borders are seen on light and dark. */
    private static final class Looks implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof TableBlock && tag.equals("table")) {
                attributes.put("style", "border-collapse:collapse");
            } else if (node instanceof TableCell) {
                attributes.put("style", "border:1px solid #808080;padding:4px 8px;text-align:left");
            }
        }
    }
}
