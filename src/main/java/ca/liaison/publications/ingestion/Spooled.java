package ca.liaison.publications.ingestion;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of this request. Whatever becomes of it, received, refused, cut off or failed, they are removed when it is
 * over.
 */
@RequestScoped
class Spooled {

    private final List<SpooledFile> files = new ArrayList<>();

    void add(SpooledFile file) {
        files.add(file);
    }

    /** All of them, also where one cannot be: that one is told. */
    @PreDestroy
    void remove() {
        RuntimeException trouble = null;
        for (var file : files) {
            try {
                file.delete();
            } catch (RuntimeException e) {
                trouble = e;
            }
        }
        files.clear();
        if (trouble != null) {
            throw trouble;
        }
    }
}
