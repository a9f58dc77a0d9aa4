package ca.liaison.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
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
 * How text becomes words. Accents are folded last: the French stemmer reads them (folding before it lost a pair of
 * twenty, and Snowball after it lost two spellings of twelve). Elision knows both apostrophes.
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

    private static final WordAnalysis EXACT_WORDS = exact();
    private static final WordAnalysis TYPED_WORDS = new WordAnalysis(words -> words);
    private static final WordAnalysis WORDS_PROPER = TYPED_WORDS.withoutNumbers();

    private final UnaryOperator<TokenStream> steps;

    private WordAnalysis(UnaryOperator<TokenStream> steps) {
        this.steps = steps;
    }

    static WordAnalysis english() {
        return new WordAnalysis(words ->
                new ASCIIFoldingFilter(new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)))));
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
