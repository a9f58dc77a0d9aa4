package ca.liaison.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Raw BM25: all words of a publication in one field, read by Lucene's own analyzer and ranked by its own formula; any
 * word of the query will do.
 */
final class SingleField implements AutoCloseable {

    private static final String WORDS = "words";

    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    SingleField() throws IOException {
        writer = new IndexWriter(
                memory, new IndexWriterConfig(new StandardAnalyzer()).setSimilarity(new BM25Similarity()));
    }

    void put(String id, String words) throws IOException {
        var document = new Document();
        document.add(new StringField("id", id, Store.YES));
        document.add(new TextField(WORDS, words, Store.NO));
        writer.addDocument(document);
    }

    List<String> search(String query, int size) throws IOException, ParseException {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            var found = new ArrayList<String>();
            for (var hit : searcher.search(
                            new QueryParser(WORDS, new StandardAnalyzer()).parse(QueryParser.escape(query)), size)
                    .scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return found;
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        memory.close();
    }
}
