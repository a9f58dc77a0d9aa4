package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of text and what is nearly text: pages, notes, subtitles, calendars. */
class TextReadingTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Commander\nTo: All units\nRe: Stolen vehicles zebracode\nFile: 2025-1234\n\nBody okapicode.",
                "Date: 2026-01-06\nSubject: Stolen vehicles\nFile: zebracode\n\nBody okapicode.",
                "Message-ID: okapicode\n",
                "MZ and his associates okapicode were arrested.",
                "CWS - Child welfare services report okapicode",
                "ID3 okapicode",
                "P1 okapicode",
                "GIF89a okapicode",
                "BM okapicode",
                "PK okapicode",
                "%!PS okapicode",
                "WEBVTT\n\n00:00.000 --> 00:01.000\nokapicode",
                "<?xml version=\"1.0\"?>\n<a>okapiangle</a>\nSecond root & so on",
                "<html>okapicode and its tags</html>",
                "%PDF-1.7 is how such a file begins okapicode",
                "{\\rtf1 is how such a file begins okapicode",
                "#!/bin/sh\necho okapicode",
                "BEGIN:VCALENDAR okapicode"
            })
    void a_text_is_text_however_it_begins_and_loses_no_line(String text) throws IOException {
        var read = read("memo.txt", text, "UTF-8");

        assertThat(read.facts().mediaType()).isEqualTo("text/plain");
        assertThat(Collected.tidy(read.text())).isEqualTo(Collected.tidy(text).strip());
    }

    @Test
    void what_is_a_whole_file_of_another_kind_is_read_as_such_under_the_name_of_a_text() throws IOException {
        var mail = read(
                "mail.txt",
                "From: a@example.org\nDate: Tue, 06 Jan 2026 10:00:00 -0500\nMessage-ID: <1@example.org>\nSubject: =?utf-8?Q?=C3=A9t=C3=A9?=\n\nBody",
                "UTF-8");
        var rtf = read("letter.txt", "{\\rtf1\\ansi Letter words\\par}", "UTF-8");

        assertThat(mail.facts().title()).isEqualTo("été");
        assertThat(rtf.text()).isEqualTo("Letter words");
    }

    @ParameterizedTest
    @CsvSource({
        "note.txt,IBM850,enquête préliminaire à Montréal",
        "note.csv,x-MacRoman,nom;Béatrice;Québec",
        "note.md,windows-1250,złożono w środę żądanie",
        "note.txt,windows-1251,Отчёт полиции",
        "note.txt,UTF-16LE,Отчёт полиции о розыске",
        "note.txt,ISO-2022-JP,警察の報告書"
    })
    void a_file_is_read_in_the_page_it_was_written_in(String name, String charset, String text) throws IOException {
        var read = read(name, text, charset);

        assertThat(read.text().replace('\t', ';')).isEqualTo(text);
        assertThat(read.facts().warnings()).doesNotContain(TextWarning.BAD_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.txt", "note.csv", "note.md"})
    void one_wrong_byte_is_told_and_harms_no_other(String name) throws IOException {
        var bytes = "Enquête à Montréal, été\nAndr? Québec, Lévis".getBytes("UTF-8");
        bytes[new String(bytes, "ISO-8859-1").indexOf('?')] = (byte) 0xE9;
        var read = Extractors.read(extractor, Files.write(folder.resolve(name), bytes));

        assertThat(read.text()).contains("Enquête à Montréal", "Andr\ufffd", "Québec");
        assertThat(read.facts().warnings()).contains(TextWarning.BAD_ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1,windows-1252", "none,windows-1252", "utf-8,windows-1252", "macintosh,x-MacRoman"})
    void a_page_is_read_in_the_encoding_that_its_label_means(String label, String charset) throws IOException {
        var meta = label.equals("none")
                ? ""
                : "<meta http-equiv='Content-Type' content='text/html; charset=" + label + "'>";
        var read = read(
                "page.html",
                "<html><head>" + meta + "</head><body><p>L’enquête – “été” œuvre</p></body></html>",
                charset);

        assertThat(read.text()).isEqualTo("L’enquête – “été” œuvre");
        assertThat(read.facts().warnings()).doesNotContain(TextWarning.BAD_ENCODING);
    }

    @Test
    void blocks_and_breaks_of_a_page_part_words_and_note_numbers_stand_apart() throws IOException {
        var read = read(
                "page.html",
                "<!doctype html><main><section>one</section><section>two</section><article>three</article>four<br>five"
                        + "<button>b1</button><button>b2</button></main><footer>six<wbr>seven extradition<sup>1</sup> 1<sup>er</sup> m<sup>2</sup></footer>"
                        + "<script>evil()</script>",
                "UTF-8");

        assertThat(read.text().split("\\s+"))
                .containsExactly(
                        "one", "two", "three", "four", "five", "b1", "b2", "sixseven", "extradition", "1", "1er", "m2");
    }

    @Test
    void markdown_keeps_front_matter_entities_and_html() throws IOException {
        var read = read(
                "a.md",
                "---\ntitle: \"Rapport annuel\"\nauthor: Agent\n---\n# &Eacute;t&eacute;\n\nword<br>next <kbd>K</kbd>ey <!-- hid -->\n\n<div>Bloc &eacute;crit<br>suite<script>x</script></div>\n",
                "UTF-8");

        assertThat(read.facts().title()).isEqualTo("Rapport annuel");
        assertThat(read.facts().authors()).containsExactly("Agent");
        assertThat(read.blocks())
                .extracting(TextBlock::plain)
                .containsExactly(
                        "title: \"Rapport annuel\"\nauthor: Agent", "Été", "word\nnext Key", "Bloc écrit\nsuite");
    }

    @Test
    void subtitles_are_what_is_said() throws IOException {
        var vtt = read(
                "a.vtt",
                "WEBVTT - Hearing\n\nSTYLE\n::cue { color: red }\n\n1\n00:00.000 --> 00:01.000 align:start\n<v Marie Tremblay>Bonjour <b>okapi</b></v>\n\n00:02.000 --> 00:03.000\nfin &amp; suite\n",
                "UTF-8");
        var srt = read(
                "a.srt",
                "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Bonjour</i> enquête\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nfin\r\n",
                "windows-1252");

        assertThat(vtt.text()).isEqualTo("Hearing\nMarie Tremblay: Bonjour okapi\nfin & suite");
        assertThat(srt.text()).isEqualTo("Bonjour enquête\nfin");
    }

    @Test
    void calendars_and_cards_give_their_words() throws IOException {
        var meeting = read(
                "meeting.ics",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Border\r\n liaison\\, quarterly\r\nORGANIZER;CN=\"Roy, Bob\":mailto:bob@example.org\r\nDTSTART;VALUE=DATE:20260201\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "UTF-8");
        var card = read(
                "card.vcf",
                "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:C=C3=B4t=C3=A9;=\r\n=C3=89lise\r\nORG:Liaison;Ottawa\r\nPHOTO;ENCODING=BASE64:AAAA\r\n AAAA\r\nEND:VCARD\r\n",
                "UTF-8");

        assertThat(meeting.text()).isEqualTo("Borderliaison, quarterly\nRoy, Bob bob@example.org\n2026-02-01");
        assertThat(card.text()).isEqualTo("Côté, Élise\nLiaison, Ottawa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feed.xml|<?xml version='1.0'?><rss version='2.0'><channel><title>Feed</title><item><title>Okapiword</title></item></channel></rss>",
                "feed.atom|<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Okapiword</title></feed>",
                "place.kml|<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document><name>Okapiword</name></Document></kml>",
                "a.rdf|<?xml version='1.0'?><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description>Okapiword</r:Description></r:RDF>",
                "a.xlf|<?xml version='1.0'?><xliff xmlns='urn:oasis:names:tc:xliff:document:1.2'><source>Okapiword</source></xliff>",
                "a.fb2|<?xml version='1.0'?><FictionBook xmlns='http://www.gribuser.ru/xml/fictionbook/2.0'><p>Okapiword</p></FictionBook>"
            })
    void every_vocabulary_of_xml_gives_its_words(String name, String text) throws IOException {
        assertThat(read(name, text, "UTF-8").text()).contains("Okapiword");
    }

    private Collected read(String name, String text, String charset) throws IOException {
        return Extractors.read(extractor, Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset))));
    }
}
