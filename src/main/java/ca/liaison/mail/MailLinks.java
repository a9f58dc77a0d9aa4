package ca.liaison.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Makes a document fit to be mailed: links are absolute and lead to where a reader may want to go, and a picture is a
 * link to it, as nothing is loaded while a message is read.
 */
final class MailLinks extends AbstractVisitor {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    private final URI base;

    MailLinks(URI base) {
        this.base = base;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        link.setTitle(null);
        var address = absolute(link.getDestination());
        if (address == null) {
            unwrap(link);
        } else {
            link.setDestination(address);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        var address = absolute(image.getDestination());
        if (address == null || isInLink(image)) {
            unwrap(image);
            return;
        }
        var link = new Link(address, null);
        while (image.getFirstChild() != null) {
            link.appendChild(image.getFirstChild());
        }
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(address));
        }
        image.insertAfter(link);
        image.unlink();
    }

    private String absolute(String address) {
        var scheme = SCHEME.matcher(address.strip());
        if (scheme.matches()) {
            return SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? address.strip() : null;
        }
        try {
            return base.resolve(address.strip().replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isInLink(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static void unwrap(Node node) {
        while (node.getLastChild() != null) {
            node.insertAfter(node.getLastChild());
        }
        node.unlink();
    }
}
