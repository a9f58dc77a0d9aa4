package ca.liaison.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text becomes words. In French accents are folded last: the stemmer reads them (folding before it lost a pair of
 * twenty, and Snowball after it lost two spellings of twelve). In English they are folded first: the stemmer would end
 * Bélanger otherwise than belanger. Elision knows both apostrophes, and stands in what is called English as well: a
 * file in one language quotes the other.
 */
final class WordAnalysis extends Analyzer {

    static final String ENGLISH = "english";
    static final String FRENCH = "french";
    /** As written, but for case, accents, elision and possessive; here alone numbers are found. */
    static final String EXACT = "exact";
    /** Every beginning of every exact word. */
    static final String BEGINNINGS = "beginnings";

    private static final int LONGEST_BEGINNING = 20;
    /** No phrase matches across two values of a field, such as the end of one page and the start of another's title. */
    private static final int GAP = 100;

    private static final Set<String> NUMBER = Set.of(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM]);

    private static final NormalizeCharMap LETTERS = letters();

    private static final WordAnalysis EXACT_WORDS = exact();
    private static final WordAnalysis TYPED_WORDS = new WordAnalysis(words -> words);
    private static final WordAnalysis WORDS_PROPER = TYPED_WORDS.withoutNumbers();

    private final UnaryOperator<TokenStream> steps;

    private WordAnalysis(UnaryOperator<TokenStream> steps) {
        this.steps = steps;
    }

    static WordAnalysis english() {
        return new WordAnalysis(words -> new PorterStemFilter(
                new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(elided(words))))));
    }

    static WordAnalysis french() {
        return new WordAnalysis(
                words -> new ASCIIFoldingFilter(new FrenchLightStemFilter(new LowerCaseFilter(elided(words)))));
    }

    /** The same, but numbers are passed over: they have no inflection, and a table has hardly anything else. */
    WordAnalysis withoutNumbers() {
        return new WordAnalysis(words -> steps.apply(new TypeTokenFilter(words, NUMBER)));
    }

    static WordAnalysis exact() {
        return new WordAnalysis(WordAnalysis::bare);
    }

    static WordAnalysis beginnings() {
        return new WordAnalysis(words -> new EdgeNGramTokenFilter(bare(words), 1, LONGEST_BEGINNING, true));
    }

    /** The exact words of a text. */
    static List<String> of(String text) {
        return of(text, EXACT_WORDS);
    }

    /** The words of a text with their accents, case and elision, as the other analyzers want to read them. */
    static List<String> asTyped(String text) {
        return of(text, TYPED_WORDS);
    }

    static boolean isNumber(String word) {
        return of(word, WORDS_PROPER).isEmpty();
    }

    /** One word in lower case and without accents, whatever else stands in it. */
    static String folded(String word) {
        return EXACT_WORDS.normalize("", word).utf8ToString();
    }

    static List<String> of(String text, Analyzer analyzer) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
        return words;
    }

    private static TokenStream bare(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(elided(words))));
    }

    private static TokenStream elided(TokenStream words) {
        return new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    /** What is one letter or one space to the eye is so to the stemmers and to the rules for words as well. */
    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(LETTERS, text);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader word) {
        return new MappingCharFilter(LETTERS, word);
    }

    private static NormalizeCharMap letters() {
        var letters = new NormalizeCharMap.Builder();
        letters.add("œ", "oe");
        letters.add("Œ", "OE");
        letters.add("æ", "ae");
        letters.add("Æ", "AE");
        letters.add("\u02bc", "'"); // an apostrophe that counts as a letter
        letters.add("\uff07", "'");
        letters.add("\u202f", " "); // the narrow space of French and of numbers, which the rules for words join
        letters.add("\u2060", ""); // seen by nobody: word joiner, byte order mark, soft hyphen
        letters.add("\ufeff", "");
        letters.add("\u00ad", "");
        return letters.build();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        return new TokenStreamComponents(source, steps.apply(source));
    }

    /** For wildcards, whose pattern is one word already. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(word));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
