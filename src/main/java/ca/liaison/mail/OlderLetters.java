package ca.liaison.mail;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;

/** Letters from before links were kept apart: the link in one that was not sent yet is sealed as well. */
@ApplicationScoped
class OlderLetters implements Chore {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/[A-Za-z0-9_.-]{20,}");

    private final Letters letters;
    private final Envelope envelope;

    @Inject
    OlderLetters(Letters letters, Envelope envelope) {
        this.letters = letters;
        this.envelope = envelope;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean doOne() {
        letters.withLinkInClear(LINK).forEach(this::close);
        return false;
    }

    private void close(Posted letter) {
        var link = LINK.matcher(letter.text());
        if (link.find()) {
            var apart = new Letter(letter.id(), letter.to(), letter.language(), letter.subject(), letter.text())
                    .keeping(new Letter.Secret(link.group(), letter.postedAt().plus(LONGEST), null));
            letters.close(letter, Posted.of(apart, letter.postedAt(), envelope));
        }
    }
}
