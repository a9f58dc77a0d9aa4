package ca.liaison.publications.ingestion;

import ca.liaison.Complaint;
import ca.liaison.GuardedFolder;
import ca.liaison.GuardedFolder.Kind;
import ca.liaison.Language;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.MetadataDraft.FileText;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.editing.Drafts;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one folder of {@code content/publications}: its {@code publication.json}, and its files into the vault. */
@ApplicationScoped
class FolderReading {

    static final String PUBLICATIONS = "publications";
    private static final String METADATA = "publication.json";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final MetadataCheck describing;
    private final Publications publications;
    private final Receiving receiving;

    @Inject
    FolderReading(MetadataCheck describing, Publications publications, Receiving receiving) {
        this.describing = describing;
        this.publications = publications;
        this.receiving = receiving;
    }

    /** A folder that is in order. */
    record Read(Metadata metadata, List<Received> files) {}

    static boolean isVisible(String name) {
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    /**
     * @param content the folder of all publications, with the one of this name in it
     * @throws InvalidMetadata with everything that is wrong; then no file was kept
     * @throws GuardedFolder.NotPlain where something became a link while it was read
     */
    Read read(GuardedFolder content, String name) throws IOException {
        var complaints = new ArrayList<Complaint>();
        if (!NAME.matcher(name).matches()) {
            complaints.add(Complaint.of("folder", "ingestion.content.folder"));
        }
        var lying = content.entries(PUBLICATIONS, name);
        var described =
                lying.stream().filter(entry -> entry.name().equals(METADATA)).findFirst();
        if (described.isEmpty() || described.get().kind() != Kind.FILE) {
            complaints.add(described
                    .map(entry -> refusal(METADATA, entry))
                    .orElseGet(() -> Complaint.of(METADATA, "ingestion.content.noMetadata")));
            throw new InvalidMetadata(complaints);
        }
        var draft = draft(content, name);
        var metadata = checked(draft, complaints);
        var files = files(lying, draft, complaints);
        checkRelations(content, draft, complaints);
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        var kept = new ArrayList<Received>();
        for (var file : files) {
            kept.add(receiving.keep(
                    () -> content.open(PUBLICATIONS, name, file), file, NamedLanguage.of(file, draft.files())));
        }
        return new Read(metadata, kept);
    }

    private static MetadataDraft draft(GuardedFolder content, String name) throws IOException {
        try (var json = content.open(PUBLICATIONS, name, METADATA)) {
            return Drafts.read(json);
        }
    }

    /** What is neither a file nor a folder of ours is never opened: it may lead anywhere. */
    static Complaint refusal(String field, GuardedFolder.Entry entry) {
        return Complaint.of(
                field,
                entry.kind() == Kind.LINK ? "ingestion.content.link" : "ingestion.content.notAFile",
                FileName.safe(entry.name()));
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
    private static List<String> files(
            List<GuardedFolder.Entry> lying, MetadataDraft draft, List<Complaint> complaints) {
        var files = draft.files() == null ? lyingIn(lying, complaints) : named(lying, draft.files(), complaints);
        if (files.isEmpty() && complaints.isEmpty()) {
            complaints.add(Complaint.of("files", "ingestion.content.noFiles"));
        }
        files.stream()
                .filter(file -> file.size() == 0)
                .forEach(file -> complaints.add(Complaint.of("files", "files.empty", file.name())));
        return files.stream().map(GuardedFolder.Entry::name).toList();
    }

    private static List<GuardedFolder.Entry> lyingIn(List<GuardedFolder.Entry> all, List<Complaint> complaints) {
        var lying = all.stream()
                .filter(entry -> isVisible(entry.name())
                        && entry.kind() != Kind.FOLDER
                        && !entry.name().equals(METADATA))
                .toList();
        lying.stream()
                .filter(entry -> entry.kind() != Kind.FILE)
                .forEach(entry -> complaints.add(refusal("files", entry)));
        return lying.stream().filter(entry -> entry.kind() == Kind.FILE).toList();
    }

    private static List<GuardedFolder.Entry> named(
            List<GuardedFolder.Entry> lying, List<FileText> names, List<Complaint> complaints) {
        var files = new ArrayList<GuardedFolder.Entry>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i) == null ? null : names.get(i).name();
            var field = "files[" + i + "]";
            if (name == null || name.isBlank()) {
                complaints.add(Complaint.of(field + ".name", "publications.metadata.missing"));
            } else {
                var file = lying.stream()
                        .filter(entry -> entry.name().equals(name)
                                && FileName.safe(name).equals(name)
                                && entry.kind() != Kind.FOLDER)
                        .findFirst();
                file.filter(entry -> entry.kind() == Kind.FILE)
                        .ifPresentOrElse(
                                files::add,
                                () -> complaints.add(file.map(entry -> refusal(field + ".name", entry))
                                        .orElseGet(() -> Complaint.of(
                                                field + ".name", "ingestion.content.noFile", FileName.safe(name)))));
            }
            if (names.get(i) != null
                    && names.get(i).language() != null
                    && Language.ofCode(names.get(i).language()).isEmpty()) {
                complaints.add(Complaint.of(
                        field + ".language",
                        "publications.metadata.unknown",
                        names.get(i).language()));
            }
        }
        return files;
    }

    /** Relations name other folders, or publications that came in another way. */
    private void checkRelations(GuardedFolder content, MetadataDraft draft, List<Complaint> complaints)
            throws IOException {
        var relations = draft.relations() == null ? List.<MetadataDraft.RelationText>of() : draft.relations();
        for (var relation : relations) {
            var other = relation == null ? null : relation.publication();
            if (other != null
                    && !(NAME.matcher(other).matches()
                            && content.find(PUBLICATIONS, other)
                                    .filter(entry -> entry.kind() == Kind.FOLDER)
                                    .isPresent())
                    && publications.find(new PublicationId(other)).isEmpty()) {
                complaints.add(
                        Complaint.of("relations.publication", "ingestion.content.noRelated", FileName.safe(other)));
            }
        }
    }
}
