package ca.liaison.publications.ingestion;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.accounts.Approvers;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in what somebody sent with a form or a program. Everything is checked before the first file is kept. */
@ApplicationScoped
class Uploading {

    static final int MOST_FILES = 100;

    private final MetadataCheck describing;
    private final Receiving receiving;
    private final Approvers approvers;

    @Inject
    Uploading(MetadataCheck describing, Receiving receiving, Approvers approvers) {
        this.describing = describing;
        this.receiving = receiving;
        this.approvers = approvers;
    }

    /** One publication with these files. */
    Ingestion together(Origin origin, Viewer by, MetadataDraft draft, List<EntityPart> files) {
        var metadata = checked(draft, by, files);
        return receiving.accept(origin, by.name(), metadata, kept(files, draft), Optional.empty(), waits(metadata, by));
    }

    /** One publication for each file; the title of each is the one that was given and the name of its file. */
    List<Ingestion> each(Origin origin, Viewer by, MetadataDraft draft, List<EntityPart> files) {
        var metadata = checked(draft, by, files);
        var accepted = new ArrayList<Ingestion>();
        for (var file : kept(files, draft)) {
            var own = files.size() == 1 ? metadata : describing.check(draft.titled(named(draft.title(), file.name())));
            accepted.add(receiving.accept(origin, by.name(), own, List.of(file), Optional.empty(), waits(own, by)));
        }
        return accepted;
    }

    private boolean waits(Metadata metadata, Viewer by) {
        return metadata.state().isReleased() && approvers.mustDecideFor(by);
    }

    private Metadata checked(MetadataDraft draft, Viewer by, List<EntityPart> files) {
        var complaints = new ArrayList<Complaint>();
        if (files.isEmpty()) {
            complaints.add(Complaint.of("file", "ingestion.file.missing"));
        }
        if (files.size() > MOST_FILES) {
            complaints.add(Complaint.of("file", "ingestion.file.tooMany", MOST_FILES));
        }
        Metadata metadata = null;
        try {
            metadata = describing.check(draft, by);
        } catch (InvalidMetadata invalid) {
            complaints.addAll(invalid.complaints());
        }
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        return metadata;
    }

    private List<Received> kept(List<EntityPart> files, MetadataDraft draft) {
        var kept = new ArrayList<Received>();
        for (var file : files) {
            var name = FileName.safe(file.getFileName().orElse(null));
            var said = NamedLanguage.of(name, draft.files());
            var language = said == null && files.size() == 1
                    ? draft.language()
                    : said; // of several files the text itself tells
            try (var bytes = file.getContent()) {
                kept.add(receiving.keep(bytes, name, language));
            } catch (IOException e) {
                throw new NoSpace(e); // it was read to its end before, so only this machine's disk can fail
            }
        }
        var empty = kept.stream()
                .filter(file -> file.length() == 0)
                .map(file -> Complaint.of("file", "files.empty", file.name()))
                .toList();
        if (!empty.isEmpty()) {
            throw new InvalidMetadata(empty);
        }
        return kept;
    }

    private static Bilingual named(Bilingual title, String file) {
        var dot = file.lastIndexOf('.');
        var name = dot > 0 ? file.substring(0, dot) : file;
        return new Bilingual(title.en().strip() + " – " + name, title.fr().strip() + " – " + name);
    }
}
