package ca.liaison.search;

import ca.liaison.identity.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The same two indexes and the same search, written by hand on Lucene alone: what the room is measured against. */
final class PlainLucene implements AutoCloseable {

    private static final Map<String, Float> BOOSTS =
            Map.of("titleEn", 6f, "titleFr", 4.2f, "briefEn", 2f, "briefFr", 1.4f, "textEn", 1f, "textFr", 0.7f);
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField("published", SortField.Type.LONG, true),
            new SortField("tieBreak", SortField.Type.STRING));
    private static final Analyzer ENGLISH = WordAnalysis.english().withoutNumbers();
    private static final Analyzer FRENCH = WordAnalysis.french().withoutNumbers();

    private final IndexWriter entries;
    private final IndexWriter passages;
    private DirectoryReader entryReader;
    private DirectoryReader passageReader;

    record Found(long total, List<Map<String, String>> hits, Map<String, Map<String, Integer>> facets) {}

    PlainLucene(Path folder) throws IOException {
        entries = writer(folder.resolve("entries"));
        passages = writer(folder.resolve("passages"));
    }

    private static IndexWriter writer(Path folder) throws IOException {
        var config = new IndexWriterConfig(new ByField())
                .setRAMBufferSizeMB(32)
                .setMergePolicy(new LogByteSizeMergePolicy());
        config.setSimilarity(new SteadySimilarity());
        return new IndexWriter(FSDirectory.open(folder), config);
    }

    void put(Filing filing) {
        try {
            var entry = filing.entry();
            var whole = new WholeText();
            int position = 0;
            passages.addDocument(document(IndexDocuments.summary(entry)));
            for (var passage : filing.passages()) {
                passages.addDocument(document(IndexDocuments.passage(
                        entry, passage, position++, whole.add(passage.language(), passage.text()))));
            }
            entries.addDocument(document(IndexDocuments.entry(entry, whole)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep() throws IOException {
        passages.commit();
        entries.commit();
        passageReader = DirectoryReader.open(passages);
        entryReader = DirectoryReader.open(entries);
    }

    Found search(List<String> words, Viewer viewer, List<String> facets, int top) throws IOException {
        var searcher = searcher(entryReader);
        var query = new BooleanQuery.Builder()
                .add(all(words), Occur.MUST)
                .add(granted(viewer), Occur.FILTER)
                .build();
        var tops = new TopFieldCollectorManager(ORDER, top, null, Integer.MAX_VALUE).newCollector();
        var counters = facets.stream().map(Counter::new).toList();
        searcher.search(
                query,
                MultiCollector.wrap(
                        java.util.stream.Stream.concat(java.util.stream.Stream.of((Collector) tops), counters.stream())
                                .toList()));
        var result = tops.topDocs();
        var hits = new java.util.ArrayList<Map<String, String>>();
        var stored = searcher.storedFields();
        for (var doc : result.scoreDocs) {
            var card = new HashMap<String, String>();
            for (var field : stored.document(doc.doc)) {
                card.put(field.name(), field.stringValue());
            }
            hits.add(card);
        }
        highlight(words, viewer, hits);
        var counts = new HashMap<String, Map<String, Integer>>();
        counters.forEach(counter -> counts.put(counter.field, counter.counts));
        return new Found(result.totalHits.value, hits, counts);
    }

    private void highlight(List<String> words, Viewer viewer, List<Map<String, String>> hits) throws IOException {
        var searcher = searcher(passageReader);
        var any = new BooleanQuery.Builder();
        for (var word : words) {
            for (var field : List.of("textEn", "textFr")) {
                WordAnalysis.of(word, analyzer(field))
                        .forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
            }
        }
        var ids = hits.stream().map(hit -> new BytesRef(hit.get("id"))).toList();
        var query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(granted(viewer), Occur.FILTER)
                .add(new TermInSetQuery("entry", ids), Occur.FILTER)
                .build();
        var found = searcher.search(
                query, new TopScoreDocCollectorManager(Math.max(1, hits.size() * 6), null, Integer.MAX_VALUE));
        var highlighter = UnifiedHighlighter.builder(searcher, new ByField())
                .withMaxNoHighlightPassages(0)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " ", true))
                .build();
        var marked = highlighter.highlightFields(new String[] {"textEn", "textFr"}, query, found, new int[] {1, 1});
        var stored = searcher.storedFields();
        for (int i = 0; i < found.scoreDocs.length; i++) {
            var publication = stored.document(found.scoreDocs[i].doc, java.util.Set.of("entry", "number", "container"))
                    .get("entry");
            var html = marked.get("textEn")[i] == null ? marked.get("textFr")[i] : marked.get("textEn")[i];
            hits.stream()
                    .filter(hit -> hit.get("id").equals(publication))
                    .forEach(hit -> hit.putIfAbsent("highlight", html));
        }
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new SteadySimilarity());
        return searcher;
    }

    private static Query all(List<String> words) {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var fields = new BooleanQuery.Builder();
            BOOSTS.forEach((field, boost) -> WordAnalysis.of(word, analyzer(field))
                    .forEach(term ->
                            fields.add(new BoostQuery(new TermQuery(new Term(field, term)), boost), Occur.SHOULD)));
            all.add(fields.build(), Occur.MUST);
        }
        return all.build();
    }

    private static Query granted(Viewer viewer) {
        return new TermInSetQuery(
                "audience", viewer.grants().stream().map(BytesRef::new).toList());
    }

    private static Analyzer analyzer(String field) {
        return field.endsWith("En") ? ENGLISH : FRENCH;
    }

    private static Document document(PassageDocument passage) {
        var document = new Document();
        keyword(document, "id", passage.id());
        keyword(document, "entry", passage.entry());
        passage.audience().forEach(token -> document.add(new StringField("audience", token, Field.Store.NO)));
        keyword(document, "beyond", String.valueOf(passage.beyond()));
        stored(document, "textEn", passage.textEn());
        stored(document, "textFr", passage.textFr());
        text(document, "textExact", List.of(passage.textExact()));
        only(document, "container", passage.container());
        only(document, "number", String.valueOf(passage.number()));
        only(document, "label", passage.label());
        only(document, "file", passage.file());
        only(document, "language", passage.language());
        return document;
    }

    private static Document document(EntryDocument e) {
        var document = new Document();
        keyword(document, "id", e.id());
        document.add(new SortedDocValuesField("tieBreak", new BytesRef(e.tieBreak())));
        e.audience().forEach(token -> document.add(new StringField("audience", token, Field.Store.NO)));
        stored(document, "titleEn", e.titleEn());
        stored(document, "titleFr", e.titleFr());
        text(document, "titleExact", e.titleExact());
        text(document, "briefEn", e.briefEn());
        text(document, "briefFr", e.briefFr());
        text(document, "textEn", e.textEn());
        text(document, "textFr", e.textFr());
        text(document, "textExact", e.textExact());
        text(document, "beginningsEn", List.of(e.beginningsEn()));
        text(document, "beginningsFr", List.of(e.beginningsFr()));
        text(document, "beginningsOfTags", e.beginningsOfTags());
        facet(document, "kind", List.of(e.kind()));
        facet(document, "topic", e.topic());
        facet(document, "year", List.of(e.year()));
        facet(document, "organization", List.of(e.organization()));
        facet(document, "country", e.country());
        facet(document, "language", e.language());
        facet(document, "letterEn", List.of(e.letterEn()));
        facet(document, "letterFr", List.of(e.letterFr()));
        e.keywords().forEach(word -> keyword(document, "keywords", word));
        document.add(new SortedDocValuesField("orderEn", new BytesRef(e.orderEn())));
        document.add(new SortedDocValuesField("orderFr", new BytesRef(e.orderFr())));
        document.add(new NumericDocValuesField("published", e.published().toEpochDay()));
        only(document, "published", e.published().toString());
        for (var topic : e.topics()) {
            document.add(new SortedSetDocValuesField("topics", new BytesRef(topic)));
            only(document, "topics", topic);
        }
        document.add(new SortedSetDocValuesField("issuer", new BytesRef(e.issuer())));
        only(document, "issuer", e.issuer());
        e.countries().forEach(country -> only(document, "countries", country));
        only(document, "state", e.state());
        only(document, "category", e.category());
        only(document, "tlp", e.tlp());
        only(document, "slugEn", e.slugEn());
        only(document, "slugFr", e.slugFr());
        only(document, "summaryEn", e.summaryEn());
        only(document, "summaryFr", e.summaryFr());
        only(document, "updated", e.updated().toString());
        e.formats().forEach(format -> only(document, "formats", format));
        only(document, "length", String.valueOf(e.length()));
        return document;
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
    }

    private static void only(Document document, String field, String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    private static void stored(Document document, String field, String value) {
        if (value != null) {
            document.add(new TextField(field, value, Field.Store.YES));
        }
    }

    private static void text(Document document, String field, List<String> values) {
        values.forEach(value -> document.add(new TextField(field, value, Field.Store.NO)));
    }

    private static void facet(Document document, String field, Collection<String> values) {
        for (var value : values) {
            document.add(new StringField(field, value, Field.Store.YES));
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    @Override
    public void close() throws IOException {
        if (entryReader != null) {
            entryReader.close();
            passageReader.close();
        }
        entries.close();
        passages.close();
    }

    /** Counts by ordinal within a segment, and by value across them. */
    private static final class Counter extends SimpleCollector {

        final String field;
        final Map<String, Integer> counts = new TreeMap<>();
        private SortedSetDocValues values;
        private int[] ofSegment;

        Counter(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            values = DocValues.getSortedSet(context.reader(), field);
            ofSegment = new int[(int) values.getValueCount()];
        }

        @Override
        public void collect(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0, n = values.docValueCount(); i < n; i++) {
                    ofSegment[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int ord = 0; ord < ofSegment.length; ord++) {
                if (ofSegment[ord] > 0) {
                    counts.merge(values.lookupOrd(ord).utf8ToString(), ofSegment[ord], Integer::sum);
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class ByField extends DelegatingAnalyzerWrapper {

        private final Map<String, Analyzer> named = Map.of(
                "beginningsEn",
                WordAnalysis.beginnings(),
                "beginningsFr",
                WordAnalysis.beginnings(),
                "beginningsOfTags",
                WordAnalysis.beginnings());
        private final Analyzer english = WordAnalysis.english();
        private final Analyzer french = WordAnalysis.french();
        private final Analyzer exact = WordAnalysis.exact();
        private final Analyzer keyword = new KeywordAnalyzer();

        ByField() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            var own = named.get(field);
            return own != null
                    ? own
                    : field.endsWith("En")
                            ? english
                            : field.endsWith("Fr") ? french : field.endsWith("Exact") ? exact : keyword;
        }
    }
}
