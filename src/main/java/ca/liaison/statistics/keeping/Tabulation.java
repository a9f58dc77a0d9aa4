package ca.liaison.statistics.keeping;

import ca.liaison.files.Digest;
import ca.liaison.publications.PublicationId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Says of which revision of a publication the tables were made out, and by which state of the art: when we learn to
 * understand tables better, all are understood anew.
 *
 * @param files those that were looked into
 * @param problems the files whose cells could not be read to the end, with the reason
 */
public record Tabulation(
        @BsonId PublicationId publication, Integer revision, Integer art, List<Digest> files, List<String> problems) {

    /** To be raised with every change that lets the same cells be understood otherwise. */
    static final int ART = 2;

    public Tabulation {
        files = files == null ? List.of() : List.copyOf(files);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }
}
