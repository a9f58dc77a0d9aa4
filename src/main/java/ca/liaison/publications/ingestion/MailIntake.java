package ca.liaison.publications.ingestion;

import ca.liaison.Bilingual;
import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.GoodStanding;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.Standing;
import ca.liaison.delivery.returns.Intake;
import ca.liaison.delivery.returns.Submission;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.publications.ingestion.Ingestion.Origin;
import ca.liaison.publications.ingestion.Ingestion.Received;
import ca.liaison.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody who may upload sends by mail becomes a draft, for staff to describe and release: its title is the
 * subject, its summary what was written above the files. The rest is a beginning: a mail says nothing of it.
 */
@ApplicationScoped
class MailIntake implements Intake {

    private static final Logger LOG = System.getLogger(MailIntake.class.getName());
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2_000;

    /** What came by mail over open lines is nothing protected; it goes to staff only until somebody releases it. */
    private static final MetadataDraft.MarkingText MARKING = new MetadataDraft.MarkingText("UNCLASSIFIED", "AMBER");

    private final Function<String, Optional<Viewer>> members;
    private final MetadataCheck describing;
    private final Receiving receiving;
    private final Vocabulary vocabulary;

    @Inject
    MailIntake(
            Accounts accounts,
            Keyrings keyrings,
            GoodStanding membership,
            MetadataCheck describing,
            Receiving receiving,
            Vocabulary vocabulary,
            Clock clock) {
        this(
                sender -> accounts.find(Accounts.normalized(sender))
                        .filter(account -> isInFullStanding(account, keyrings, membership, clock.instant()))
                        .map(account -> account.viewer(clock.instant())),
                describing,
                receiving,
                vocabulary);
    }

    /** @param members who is behind an address, as far as they may do everything that their roles allow */
    MailIntake(
            Function<String, Optional<Viewer>> members,
            MetadataCheck describing,
            Receiving receiving,
            Vocabulary vocabulary) {
        this.members = members;
        this.describing = describing;
        this.receiving = receiving;
        this.vocabulary = vocabulary;
    }

    @Override
    public boolean takesFrom(String sender) {
        return viewer(sender).isPresent();
    }

    @Override
    public boolean take(Submission submission) {
        var viewer = viewer(submission.sender());
        if (viewer.isEmpty() || submission.files().stream().anyMatch(file -> file.content().length == 0)) {
            return false;
        }
        Metadata metadata;
        try {
            metadata = describing.check(draft(submission, viewer.get()), viewer.get());
        } catch (InvalidMetadata invalid) {
            LOG.log(Level.WARNING, "What was sent by mail cannot be a draft: " + invalid.complaints());
            return false;
        }
        receiving.accept(Origin.MAIL, viewer.get().name(), metadata, kept(submission), Optional.empty(), false);
        return true;
    }

    private Optional<Viewer> viewer(String sender) {
        return members.apply(sender).filter(viewer -> !Collections.disjoint(viewer.roles(), Action.WRITE.roles()));
    }

    /** As with a program: not without a second factor, where one is needed. */
    private static boolean isInFullStanding(Account account, Keyrings keyrings, GoodStanding membership, Instant now) {
        return membership.isGood(account, now)
                && membership.standing(account, keyrings.of(account.email()), false, now) == Standing.FULL;
    }

    private List<Received> kept(Submission submission) {
        var kept = new ArrayList<Received>();
        for (var file : submission.files()) {
            try (var bytes = new ByteArrayInputStream(file.content())) {
                kept.add(receiving.keep(bytes, file.name(), null)); // the text itself tells the language
            } catch (IOException e) {
                throw new NoSpace(e);
            }
        }
        return kept;
    }

    private MetadataDraft draft(Submission submission, Viewer viewer) {
        var title = words(
                submission.subject(), LONGEST_TITLE, submission.files().get(0).name());
        var summary = words(submission.text(), LONGEST_SUMMARY, title);
        return new MetadataDraft(
                Kind.STUDY.name().toLowerCase(Locale.ROOT),
                "en",
                new Bilingual(title, title),
                new Bilingual(summary, summary),
                LocalDate.ofInstant(submission.at(), ZoneOffset.UTC).toString(),
                organization(viewer),
                List.of(),
                List.of(),
                MARKING,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private String organization(Viewer viewer) {
        return Optional.ofNullable(viewer.agency())
                .filter(agency -> vocabulary.organization(agency).isPresent())
                .orElseGet(() -> vocabulary.organizations().get(0).id());
    }

    private static String words(String written, int longest, String instead) {
        var plain = written.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        var said = plain.isEmpty() ? FileName.safe(instead) : plain;
        return said.substring(0, Math.min(said.length(), longest));
    }
}
