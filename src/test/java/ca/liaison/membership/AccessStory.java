package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.accounts.AttemptsForTests;
import ca.liaison.accounts.Members;
import ca.liaison.accounts.MembersForTests;
import ca.liaison.audit.AuditForTests;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.AnAgency;
import ca.liaison.directory.People;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.mail.Outbox;
import ca.liaison.mail.OutboxForTests;
import ca.liaison.mail.Posted;
import ca.liaison.personal.PrivacyNotice;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.testing.MovableClock;
import ca.liaison.web.SiteForTests;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything this room works with, over one store: two agencies, some people with accounts, and a clock. */
final class AccessStory {

    static final String PASSPHRASE = "four words that do not rhyme";
    private static final Pattern LINK = Pattern.compile("/(?:en|fr)/invitation/([A-Za-z0-9_-]+)");

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T15:00:00Z"));
    final Members members;
    final Agencies agencies;
    final People people;
    final Outbox outbox;
    final Invitations invitations;
    final AccessRequests requests;
    final Inviting inviting;
    final Requesting requesting;
    final Revalidating revalidating;
    final Reviewing reviewing;
    final Reminding reminding;
    final Decisions decisions;
    final Expiring expiring;

    AccessStory(MongoInMemory mongo) {
        var shelves = mongo.shelves();
        members = MembersForTests.in(shelves, clock);
        agencies = new Agencies(shelves);
        people = new People(shelves);
        outbox = OutboxForTests.in(shelves, clock);
        invitations = new Invitations(shelves);
        requests = new AccessRequests(shelves);
        decisions = new Decisions(shelves);
        var grants = new Grants(shelves);
        var letters = new AccessLetters(SiteForTests.site());
        var coordinators = new Coordinators(members);
        var notice = new PrivacyNotice(Path.of("content"));
        inviting = new Inviting(invitations, members, grants, people, outbox, letters, notice, clock);
        requesting = new Requesting(
                requests,
                agencies,
                inviting,
                coordinators,
                outbox,
                letters,
                notice,
                AttemptsForTests.pacing(clock, "192.0.2.1"),
                clock);
        revalidating = new Revalidating(members, people, grants, clock);
        reviewing = new Reviewing(members, grants, decisions, clock);
        expiring = new Expiring(
                requests, invitations, outbox, letters, AuditForTests.trail(shelves), clock, Period.ofDays(90));
        reminding = new Reminding(members, coordinators, reviewing, outbox, letters, clock);
        AnAgency.kept(agencies, AnAgency.police("north", "north.example"));
        AnAgency.kept(agencies, AnAgency.police("south", "south.example"));
    }

    /** Somebody with an account for a year. */
    Viewer account(String email, String agency, Role... roles) {
        members.open(
                new Members.Newcomer(
                        email,
                        email.replaceFirst("@.*", ""),
                        agency,
                        Set.of(roles),
                        Clearance.COMMUNITY,
                        Invitation.aYearFrom(clock.instant()),
                        clock.instant()),
                PASSPHRASE);
        return viewer(email);
    }

    /** As they are now. */
    Viewer viewer(String email) {
        var account = members.find(email).orElseThrow();
        return new Viewer(
                account.email(), account.roles(), account.agency(), account.clearance(), clock.instant(), "192.0.2.1");
    }

    InvitationDraft draft(String email, Role... roles) {
        return new InvitationDraft(email, "Amélie Roy", Language.FR, "north", Set.of(roles), Clearance.COMMUNITY);
    }

    List<Posted> letters() {
        return outbox.latest(0, 100);
    }

    List<Posted> lettersTo(String email) {
        return letters().stream().filter(letter -> letter.to().equals(email)).toList();
    }

    /** What stands in the link of the newest invitation to this address. */
    String token(String email) {
        var text = OutboxForTests.whole(lettersTo(email).get(0));
        var link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in " + text);
        }
        return link.group(1);
    }
}
