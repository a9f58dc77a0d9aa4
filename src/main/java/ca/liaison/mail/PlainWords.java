package ca.liaison.mail;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Makes a document fit for plain text: no tags, and an address once, after the words that stand for it. */
final class PlainWords extends AbstractVisitor {

    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var address = link.getDestination();
        boolean isItsOwnLabel = link.getFirstChild() instanceof Text only
                && only.getNext() == null
                && address.endsWith(only.getLiteral().strip());
        if (isItsOwnLabel) {
            link.insertAfter(new Text(((Text) link.getFirstChild()).getLiteral()));
        } else {
            link.insertAfter(new Text(" (" + address + ")"));
            while (link.getLastChild() != null) {
                link.insertAfter(link.getLastChild());
            }
        }
        link.unlink();
    }

    @Override
    public void visit(HtmlInline html) {
        if (html.getLiteral().matches("(?i)<br\\s*/?>")) {
            html.insertAfter(new HardLineBreak());
        }
        html.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
        var paragraph = new Paragraph();
        paragraph.appendChild(
                new Text(TAG.matcher(html.getLiteral()).replaceAll(" ").strip()));
        html.insertAfter(paragraph);
        html.unlink();
    }
}
