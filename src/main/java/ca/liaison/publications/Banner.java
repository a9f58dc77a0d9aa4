package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines that stand at top and bottom of what is marked: security category, TLP label, and the originator with its
 * own marking.
 */
@ApplicationScoped
public class Banner {

    private final Labels labels;

    @Inject
    Banner(Labels labels) {
        this.labels = labels;
    }

    /** None where everybody may read it. */
    public List<String> lines(Publication publication, Language language) {
        return lines(publication, originator(publication).in(language));
    }

    /** For paper and files, which have no language toggle. */
    List<String> lines(Publication publication) {
        var name = originator(publication);
        return lines(publication, name.en().equals(name.fr()) ? name.en() : name.en() + " / " + name.fr());
    }

    private static List<String> lines(Publication publication, String originator) {
        var lines = new ArrayList<String>();
        var marking = Labels.marking(publication.metadata().marking());
        if (marking != null) {
            lines.addAll(Stream.of(marking.split(" · ")).toList());
        }
        var own = publication.metadata().orders().originatorMarking();
        if (own != null) {
            lines.add(originator + " – " + own);
        }
        return lines;
    }

    /** The organization it comes from: the one that issued it, where no other is named. */
    public Bilingual originator(Publication publication) {
        var named = publication.metadata().orders().originator();
        return labels.organization(named == null ? publication.metadata().organization() : named)
                .label();
    }
}
