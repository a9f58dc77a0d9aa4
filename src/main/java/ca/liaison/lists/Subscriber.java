package ca.liaison.lists;

import static java.util.Objects.requireNonNull;

import ca.liaison.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody with the lists they are on: one document a person, so that their own page costs one question and nobody is
 * on a list twice.
 *
 * @param email as {@link ca.liaison.EmailAddress} spells it
 * @param language in which they are written to
 * @param agency id, or null
 */
public record Subscriber(
        @BsonId String email,
        int revision,
        String name,
        Language language,
        String agency,
        List<Subscription> subscriptions) {

    public Subscriber {
        requireNonNull(email, "email");
        name = name == null ? email : name;
        language = language == null ? Language.EN : language;
        subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
    }

    public Optional<Subscription> on(String list) {
        return subscriptions.stream().filter(one -> one.list().equals(list)).findFirst();
    }

    boolean isMember(String list, Instant at) {
        return on(list).filter(one -> one.isMember(at)).isPresent();
    }

    Subscriber with(Subscription changed) {
        return new Subscriber(
                email,
                revision,
                name,
                language,
                agency,
                Stream.concat(
                                subscriptions.stream().filter(one -> !one.list().equals(changed.list())),
                                Stream.of(changed))
                        .toList());
    }

    Subscriber without(String list) {
        return new Subscriber(
                email,
                revision,
                name,
                language,
                agency,
                subscriptions.stream().filter(one -> !one.list().equals(list)).toList());
    }

    /** The same person as somebody who knows them describes them now. */
    Subscriber named(String otherName, Language otherLanguage, String otherAgency) {
        return new Subscriber(email, revision, otherName, otherLanguage, otherAgency, subscriptions);
    }

    Subscriber nextRevision() {
        return new Subscriber(email, revision + 1, name, language, agency, subscriptions);
    }
}
