package ca.liaison.publications.ingestion;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.publications.Describing;
import ca.liaison.publications.Drafts;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.MetadataDraft.FileText;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.ingestion.Ingestion.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one folder of {@code content/publications}: its {@code publication.json}, and its files into the vault. */
@ApplicationScoped
class FolderReading {

    private static final String METADATA = "publication.json";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final Describing describing;
    private final Publications publications;
    private final Receiving receiving;

    @Inject
    FolderReading(Describing describing, Publications publications, Receiving receiving) {
        this.describing = describing;
        this.publications = publications;
        this.receiving = receiving;
    }

    /** A folder that is in order. */
    record Read(Metadata metadata, List<Received> files) {
    }

    static boolean isVisible(Path path) {
        var name = path.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    /** @throws InvalidMetadata with everything that is wrong; then no file was kept */
    Read read(Path folder) throws IOException {
        var complaints = new ArrayList<Complaint>();
        if (!NAME.matcher(folder.getFileName().toString()).matches()) {
            complaints.add(Complaint.of("folder", "ingestion.content.folder"));
        }
        if (!Files.isRegularFile(folder.resolve(METADATA))) {
            complaints.add(Complaint.of(METADATA, "ingestion.content.noMetadata"));
            throw new InvalidMetadata(complaints);
        }
        var draft = draft(folder.resolve(METADATA));
        var metadata = checked(draft, complaints);
        var files = files(folder, draft, complaints);
        checkRelations(folder, draft, complaints);
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        var kept = new ArrayList<Received>();
        for (var file : files) {
            kept.add(receiving.keep(file, NamedLanguage.of(file.getFileName().toString(), draft.files())));
        }
        return new Read(metadata, kept);
    }

    private static MetadataDraft draft(Path file) throws IOException {
        try (var json = Files.newInputStream(file)) {
            return Drafts.read(json);
        }
    }

    private Metadata checked(MetadataDraft draft, List<Complaint> complaints) {
        try {
            return describing.check(draft);
        } catch (InvalidMetadata invalid) {
            complaints.addAll(invalid.complaints());
            return null;
        }
    }

    /** Those that the list names, or else all that lie there. */
    private static List<Path> files(Path folder, MetadataDraft draft, List<Complaint> complaints) throws IOException {
        var files = draft.files() == null ? lyingIn(folder) : named(folder, draft.files(), complaints);
        if (files.isEmpty() && complaints.isEmpty()) {
            complaints.add(Complaint.of("files", "ingestion.content.noFiles"));
        }
        for (var file : files) {
            if (Files.size(file) == 0) {
                complaints.add(Complaint.of("files", "files.empty", file.getFileName().toString()));
            }
        }
        return files;
    }

    private static List<Path> lyingIn(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).filter(FolderReading::isVisible)
                    .filter(file -> !file.getFileName().toString().equals(METADATA)).sorted().toList();
        }
    }

    private static List<Path> named(Path folder, List<FileText> names, List<Complaint> complaints) {
        var files = new ArrayList<Path>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i) == null ? null : names.get(i).name();
            var field = "files[" + i + "]";
            if (name == null || name.isBlank()) {
                complaints.add(Complaint.of(field + ".name", "publications.metadata.missing"));
            } else if (!FileName.safe(name).equals(name) || !Files.isRegularFile(folder.resolve(name))) {
                complaints.add(Complaint.of(field + ".name", "ingestion.content.noFile", FileName.safe(name)));
            } else {
                files.add(folder.resolve(name));
            }
            if (names.get(i) != null && names.get(i).language() != null && Language.ofCode(names.get(i).language()).isEmpty()) {
                complaints.add(Complaint.of(field + ".language", "publications.metadata.unknown", names.get(i).language()));
            }
        }
        return files;
    }

    /** Relations name other folders, or publications that came in another way. */
    private void checkRelations(Path folder, MetadataDraft draft, List<Complaint> complaints) {
        var relations = draft.relations() == null ? List.<MetadataDraft.RelationText>of() : draft.relations();
        for (var relation : relations) {
            var other = relation == null ? null : relation.publication();
            if (other != null && !(NAME.matcher(other).matches() && Files.isDirectory(folder.resolveSibling(other)))
                    && publications.find(new PublicationId(other)).isEmpty()) {
                complaints.add(Complaint.of("relations.publication", "ingestion.content.noRelated", FileName.safe(other)));
            }
        }
    }
}
