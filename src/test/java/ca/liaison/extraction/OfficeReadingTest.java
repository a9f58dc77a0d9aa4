package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents and slides: every word is read, on the page where it stands. */
class OfficeReadingTest {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String W =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='"
                    + RELATIONS.replaceFirst("/$", "") + "' xmlns:wp='wp'><w:body>";
    private static final String ODF =
            " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                    + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                    + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'";

    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        extractor = Extractors.running(1);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @Test
    void a_blank_leaf_of_word_is_a_page() throws IOException {
        var read = docx(
                "word/document.xml",
                paragraph("First")
                        + paragraph("<w:br w:type='page'/>", "")
                        + paragraph("<w:br w:type='page'/>", "")
                        + paragraph("<w:lastRenderedPageBreak/>", "Third okapi"));

        assertThat(read.page(3)).isEqualTo("Third okapi");
        assertThat(read.facts().pages()).isEqualTo(3);
    }

    @Test
    void notes_and_comments_of_word_stand_on_the_page_of_their_mark() throws IOException {
        var read = docx(
                "word/document.xml",
                paragraph("<w:t>First</w:t><w:footnoteReference w:id='2'/><w:commentReference w:id='0'/>", " goes on")
                        + "<w:tbl><w:tr><w:tc>" + paragraph("<w:footnoteReference w:id='3'/>", "Cell")
                        + "</w:tc></w:tr></w:tbl>"
                        + paragraph("<w:br w:type='page'/>", "Second"),
                "footnotes",
                "<n:footnotes xmlns:n='n'><n:footnote n:id='-1' n:type='separator'><n:p><n:t>line</n:t></n:p></n:footnote><n:footnote n:id='2'><n:p><n:t>Footnoteword</n:t></n:p></n:footnote><n:footnote n:id='3'><n:p><n:t>Cellnote</n:t></n:p></n:footnote></n:footnotes>",
                "comments",
                "<n:comments xmlns:n='n'><n:comment n:id='0'><n:p><n:t>Commentword</n:t></n:p></n:comment><n:comment n:id='9'><n:p><n:t>Unmarked</n:t></n:p></n:comment></n:comments>");

        assertThat(read.page(1)).isEqualTo("First goes on\nCell\nFootnoteword\nCommentword\nCellnote");
        assertThat(read.page(2)).isEqualTo("Second\nUnmarked");
    }

    @Test
    void word_keeps_the_base_of_ruby_tabs_in_headers_and_descriptions() throws IOException {
        var read = docx(
                "word/document.xml",
                paragraph(
                                "<w:t>Name </w:t><w:ruby><w:rt><w:r><w:t>たなか</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>田中</w:t></w:r></w:rubyBase></w:ruby>",
                                " end")
                        + paragraph("<w:drawing><wp:docPr id='1' descr='A map of the border'/></w:drawing>", "Figure")
                        + paragraph("<w:drawing><wp:docPr id='1' descr='C:\\pictures\\map.png'/></w:drawing>", "Other"),
                "header",
                "<n:hdr xmlns:n='n'><n:p><n:r><n:t>PROTECTED</n:t><n:ptab n:alignment='right'/><n:t>B</n:t></n:r></n:p></n:hdr>");

        assertThat(read.text()).isEqualTo("PROTECTED B\nName 田中 end\nFigure\nA map of the border\nOther");
    }

    @Test
    void a_page_within_a_word_file_is_read_in_its_place() throws IOException {
        var read = docx(
                "word/document.xml",
                paragraph("Before") + "<w:altChunk r:id='aFChunk'/>" + paragraph("After"),
                "aFChunk",
                "<html><body><p>Chunkword caf\u00e9</p></body></html>");

        assertThat(read.text()).isEqualTo("Before\nChunkword café\nAfter");
    }

    @Test
    void names_of_parts_may_differ_in_case() throws IOException {
        assertThat(docx("Word/Document.XML", paragraph("Odd names")).text()).isEqualTo("Odd names");
    }

    private static String paragraph(String text) {
        return paragraph("", text);
    }

    private static String paragraph(String before, String text) {
        return "<w:p><w:r>" + before + "<w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    /** {@code others} are types of relationships and what is in their parts. */
    private Collected docx(String main, String body, String... others) throws IOException {
        var relations = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        var parts = new Object[8 + others.length];
        parts[0] = "[Content_Types].xml";
        parts[1] =
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
        parts[2] = "_rels/.rels";
        parts[3] = relations + "<Relationship Id='r' Target='word/document.xml' Type='" + RELATIONS
                + "officeDocument'/></Relationships>";
        parts[4] = main;
        parts[5] = W + body + "</w:body></w:document>";
        for (int i = 0; i < others.length; i += 2) {
            var name = others[i] + (others[i].equals("aFChunk") ? ".html" : ".xml");
            relations.append("<Relationship Id='" + others[i] + "' Target='" + name + "' Type='" + RELATIONS + others[i]
                    + "'/>");
            parts[8 + i] = "word/" + name;
            parts[9 + i] = others[i + 1];
        }
        parts[6] = "word/_rels/document.xml.rels";
        parts[7] = relations + "</Relationships>";
        return read("a.docx", parts);
    }

    @Test
    void slides_keep_tables_behind_their_numbers_footers_and_descriptions() throws IOException {
        var number = shape("<p:ph type='sldNum'/>", "", "3");
        var footer = shape("<p:ph type='ftr'/>", "", "PROTECTED B");
        var table =
                "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id='9' name='t'/><p:nvPr/></p:nvGraphicFramePr><a:tbl><a:tr><a:tc><a:p><a:r><a:t>Manitobaword</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>";
        var picture = "<p:pic><p:nvPicPr><p:cNvPr id='4' name='p' descr='A map of the border'/></p:nvPicPr></p:pic>";
        var read = pptx("<n:c xmlns:n='n'/>", number + table + footer + picture, footer + table);

        assertThat(read.page(1)).isEqualTo("Manitobaword\nPROTECTED B\nA map of the border\nCONFIDENTIAL");
        assertThat(read.page(2)).isEqualTo("Manitobaword");
    }

    @Test
    void charts_of_the_newer_kind_are_read() throws IOException {
        var chart =
                "<cx:chartSpace xmlns:cx='http://schemas.microsoft.com/office/drawing/2014/chartex'><cx:chartData><cx:strDim><cx:lvl><cx:pt idx='0'>Manitoba</cx:pt></cx:lvl></cx:strDim></cx:chartData><cx:title><cx:txData><cx:v>Homicides by province</cx:v></cx:txData></cx:title></cx:chartSpace>";

        assertThat(pptx(chart, shape("", "", "Slide")).text()).contains("Manitoba", "Homicides by province");
    }

    private static String shape(String placeholder, String attributes, String text) {
        return "<p:sp><p:nvSpPr><p:cNvPr id='1' name='x'" + attributes + "/><p:nvPr>" + placeholder
                + "</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>" + text + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    private Collected pptx(String chart, String... slides) throws IOException {
        var names =
                " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:r='"
                        + RELATIONS.replaceFirst("/$", "") + "'";
        var parts = new java.util.ArrayList<Object>();
        var relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        var ids = new StringBuilder();
        var targets = new StringBuilder(relations);
        for (int i = 0; i < slides.length; i++) {
            ids.append("<p:sldId id='" + (256 + i) + "' r:id='s" + i + "'/>");
            targets.append(
                    "<Relationship Id='s" + i + "' Target='slides/s" + i + ".xml' Type='" + RELATIONS + "slide'/>");
            parts.add("ppt/slides/s" + i + ".xml");
            parts.add("<p:sld" + names + "><p:cSld><p:spTree>" + slides[i] + "</p:spTree></p:cSld></p:sld>");
            parts.add("ppt/slides/_rels/s" + i + ".xml.rels");
            parts.add(
                    relations + "<Relationship Id='l' Target='../layout.xml' Type='" + RELATIONS
                            + "slideLayout'/><Relationship Id='c' Target='../chart.xml' Type='http://schemas.microsoft.com/office/2014/relationships/chartEx'/></Relationships>");
        }
        parts.addAll(
                java.util.List.of(
                        "ppt/presentation.xml",
                                "<p:presentation" + names + "><p:sldIdLst>" + ids + "</p:sldIdLst></p:presentation>",
                        "ppt/_rels/presentation.xml.rels", targets + "</Relationships>",
                        "ppt/chart.xml", chart,
                        "ppt/layout.xml",
                                "<p:sldLayout" + names + "><p:cSld><p:spTree>"
                                        + shape("<p:ph type='title'/>", "", "Click to edit")
                                        + shape("", "", "CONFIDENTIAL") + "</p:spTree></p:cSld></p:sldLayout>",
                        "_rels/.rels",
                                relations + "<Relationship Id='r' Target='ppt/presentation.xml' Type='" + RELATIONS
                                        + "officeDocument'/></Relationships>",
                        "[Content_Types].xml",
                                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/ppt/presentation.xml' ContentType='application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'/></Types>"));
        return read("a.pptx", parts.toArray());
    }

    @Test
    void opendocument_keeps_its_headers_and_footers_but_not_their_page_numbers() throws IOException {
        var read = odt(
                "<text:p>Body</text:p>",
                "styles.xml",
                "<office:document-styles" + ODF
                        + "><office:master-styles><style:master-page><style:header><text:p>PROTECTED headerword</text:p></style:header><style:header-left style:display='false'><text:p>Hidden</text:p></style:header-left><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p><text:p>Our file 2025-1</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>");

        assertThat(read.text()).isEqualTo("PROTECTED headerword\nBody\nOur file 2025-1");
    }

    @Test
    void what_stands_in_a_sentence_of_opendocument_and_is_not_of_it_comes_after_it() throws IOException {
        var read = odt(
                "<text:p>The extradition<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Footnoteword</text:p></text:note-body></text:note>"
                        + " of the<office:annotation><dc:creator>Bob</dc:creator><dc:date>2026</dc:date><text:p>Commentword</text:p></office:annotation> suspect"
                        + "<draw:frame><draw:object xlink:href='./Object 1'/><svg:title>Border map</svg:title></draw:frame>.</text:p>",
                "Object 1/content.xml",
                "<office:document-content" + ODF
                        + "><office:body><office:spreadsheet><table:table><table:table-row><table:table-cell><text:p>Embeddedcell</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>");

        assertThat(read.text())
                .isEqualTo("The extradition of the suspect.\nFootnoteword\nCommentword\nBorder map\nEmbeddedcell");
    }

    @Test
    void a_soft_page_break_cuts_no_word() throws IOException {
        var read = odt("<text:p>The request for extra<text:soft-page-break/>dition came</text:p>");

        assertThat(read.page(1)).isEqualTo("The request for");
        assertThat(read.page(2)).isEqualTo("extradition came");
    }

    private Collected odt(String body, String... others) throws IOException {
        var parts = new Object[4 + others.length];
        parts[0] = "mimetype";
        parts[1] = "application/vnd.oasis.opendocument.text";
        parts[2] = "content.xml";
        parts[3] = "<office:document-content" + ODF + "><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
        System.arraycopy(others, 0, parts, 4, others.length);
        return read("a.odt", parts);
    }

    @Test
    void rtf_counts_its_breaks_keeps_its_notes_and_drops_what_was_deleted() throws IOException {
        var rtf =
                "{\\rtf1\\ansi{\\stylesheet{\\s1\\pagebb Heading;}}First{\\*\\footnote \\chftn{ Noteword\\par}} goes on {\\deleted gone\\'e9}{\\*\\atnauthor Bob}"
                        + "{\\*\\annotation Commentword}here\\par\\page Second\\par\\sect\\sectd\\sbknone\\pard still second\\par\\sect\\sectd\\pard Third\\par"
                        + "\\pard\\pagebb Fourth\\page\\page Sixth\\par}";
        var read = Extractors.read(extractor, new Samples(folder).text("a.rtf", rtf, "ISO-8859-1"));

        assertThat(read.page(1)).isEqualTo("First goes on here\nNoteword\nCommentword");
        assertThat(read.page(2)).isEqualTo("Second\nstill second");
        assertThat(read.page(3)).isEqualTo("Third");
        assertThat(read.page(4)).isEqualTo("Fourth");
        assertThat(read.page(6)).isEqualTo("Sixth");
    }

    @Test
    void a_book_is_read_in_its_order() throws IOException {
        var read = read(
                "a.epub",
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
                "OPS/book.opf",
                "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>A book</dc:title><dc:creator>An author</dc:creator></metadata><manifest><item id='b' href='b.xhtml'/><item id='a' href='text/a%20a.xhtml'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine></package>",
                "OPS/b.xhtml",
                "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Second</p></body></html>",
                "OPS/text/a a.xhtml",
                "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>First</h1></body></html>");

        assertThat(read.text()).isEqualTo("First\nSecond");
        assertThat(read.facts().title()).isEqualTo("A book");
        assertThat(read.facts().authors()).containsExactly("An author");
    }

    private Collected read(String name, Object... namesAndParts) throws IOException {
        return Extractors.read(extractor, new Samples(folder).zip(name, namesAndParts));
    }
}
