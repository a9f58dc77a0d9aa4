package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.delivery.Delivery;
import ca.liaison.files.Vault;
import ca.liaison.mail.Attachment;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Publications;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with a circular: as files where their marking allows it and they are not too large, and always as links.
 */
@ApplicationScoped
class Enclosures {

    /** Of all files of one email together, in bytes: what relays and mailboxes take everywhere. */
    private static final long LARGEST = 5_000_000;

    private final Publications publications;
    private final Mailable mailable;
    private final Vault vault;
    private final Site site;

    @Inject
    Enclosures(Publications publications, Mailable mailable, Vault vault, Site site) {
        this.publications = publications;
        this.mailable = mailable;
        this.vault = vault;
        this.site = site;
    }

    /** In the reader's language, or in no particular one. */
    List<Attachment> of(Circular circular, Delivery line) {
        var files = attached(circular)
                .filter(one -> mailable.allows(one.metadata().marking())
                        && !one.metadata().orders().hasList())
                .flatMap(one -> files(one, line.language()))
                .toList();
        return files.stream().mapToLong(Attachment::size).sum() > LARGEST ? List.of() : files;
    }

    private Stream<Publication> attached(Circular circular) {
        return publications.findAll(circular.content().attachments()).stream()
                .filter(one -> one.metadata().state().isReleased());
    }

    private Stream<Attachment> files(Publication publication, Language language) {
        var own = publication.files().stream()
                .filter(file -> !file.isAttachment())
                .filter(file -> file.language() == null || file.language().equals(language.code()))
                .toList();
        var chosen = own.isEmpty()
                ? publication.files().stream()
                        .filter(file -> !file.isAttachment())
                        .toList()
                : own;
        return chosen.stream().map(this::attachment);
    }

    private Attachment attachment(Edition file) {
        return new Attachment(file.name(), file.mediaType(), () -> vault.open(file.file()), file.length());
    }

    /** A list of links, in Markdown, where anything goes with it. */
    Optional<String> links(Circular circular, Language language) {
        var lines = attached(circular)
                .filter(one -> mailable.allows(one.metadata().marking()))
                .map(one ->
                        "- [" + CircularComposer.escaped(one.metadata().title().in(language)) + "]("
                                + site.absolute(PublicationAddress.of(one, language)) + ")")
                .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of("## " + Messages.text(language, "circulars.attachments") + "\n\n" + lines);
    }
}
