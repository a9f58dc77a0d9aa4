package ca.liaison.mail;

import ca.liaison.Language;

/**
 * The one page that all messages have: no pictures, no colours of its own but for lines, so that it is right wherever
 * it is read, on light and on dark.
 */
final class Layout {

    private Layout() {}

    static String html(Mail mail, Rendered body, Rendered footer) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <title>%s</title>
                <style>:root { color-scheme: light dark; supported-color-schemes: light dark; }</style>
                </head>
                <body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;margin:0;padding:16px">
                <div style="max-width:40em;overflow-wrap:break-word">
                %s%s%s</div>
                </body>
                </html>
                """.formatted(
                tag(mail.language()),
                escaped(mail.subject()),
                mail.markingLabel() == null
                        ? ""
                        : "<p style=\"margin-top:0\"><strong>" + escaped(mail.markingLabel()) + "</strong></p>\n",
                body.html(),
                footer == null
                        ? ""
                        : "<hr style=\"border:0;border-top:1px solid #808080\">\n<div style=\"font-size:14px\">\n"
                                + footer.html() + "</div>\n");
    }

    /** The line of hyphens and the space is what mail programs know as the beginning of a signature (RFC 3676, 4.3). */
    static String text(Mail mail, Rendered body, Rendered footer) {
        return (mail.markingLabel() == null ? "" : mail.markingLabel() + "\n\n")
                + body.text().strip()
                + "\n"
                + (footer == null ? "" : "\n-- \n" + footer.text().strip() + "\n");
    }

    static String tag(Language language) {
        return language.locale().toLanguageTag();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
