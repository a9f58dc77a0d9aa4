package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.plots.Figure;
import ca.liaison.plots.FigureText;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.understanding.Recognizer;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small tables, published and drawn as a page draws them. To be closed. */
final class SmallTables implements AutoCloseable {

    static final Places PLACES = new Places(Path.of("content"));
    static final Offences OFFENCES = new Offences(Path.of("content"));

    final StatisticsForTests room;
    final Shaping shaping;
    final Plotting plotting;
    final Naming naming = new Naming(PLACES);

    SmallTables(MongoInMemory mongo, Path data) {
        room = new StatisticsForTests(mongo, data, new Recognizer() {
            @Override
            public Optional<String> place(String words) {
                return PLACES.find(words).map(Place::code);
            }

            @Override
            public Optional<String> offence(String words) {
                return OFFENCES.find(words).map(Term::id);
            }
        });
        shaping = new Shaping(room.statistics);
        plotting = new Plotting(room.statistics, naming, new Captions(naming));
    }

    OpenDataset open(String csv) {
        return open("t", "en", csv);
    }

    OpenDataset open(String id, String language, String csv) {
        try {
            return room.publish(id, new File("t.csv", language, csv.getBytes(StandardCharsets.UTF_8)))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shape shape(OpenDataset opened, String query) {
        return shaping.of(opened, view(query));
    }

    Plot plot(OpenDataset opened, String query, Language language) {
        return plotting.plot(shape(opened, query), view(query), null, language);
    }

    Figure figure(OpenDataset opened, String query) {
        return plot(opened, query, Language.EN).figure();
    }

    List<String> told(OpenDataset opened, String query, Language language) {
        return FigureText.of(plot(opened, query, language).figure(), language);
    }

    static PlotAddress view(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var part : query.replaceFirst("^\\?", "").split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                parameters.add(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
            }
        }
        return PlotAddress.of(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        room.close();
    }
}
