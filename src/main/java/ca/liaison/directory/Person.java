package ca.liaison.directory;

import static java.util.Objects.requireNonNull;

import ca.liaison.Language;
import ca.liaison.web.lists.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody in an agency whom others may have to reach.
 *
 * @param email normalized; the same as of their account, where they have one
 * @param title rank or function, as they use it, or null
 * @param language in which they are written to
 * @param region where they work or what they cover, or null
 * @param areas ids of topics of the vocabulary: the crime areas they know
 * @param contact whether readers find them among the liaison contacts
 * @param roundTheClock whether their phone is answered at any hour
 * @param verifiedOn when somebody last made sure that this is right
 * @param leftAt since when they are not there any more, or null
 * @param words what they are searched by
 */
public record Person(
        @BsonId String email,
        int revision,
        String name,
        String agency,
        String title,
        String phone,
        Language language,
        String region,
        List<String> areas,
        Boolean contact,
        Boolean roundTheClock,
        LocalDate verifiedOn,
        Instant leftAt,
        String words) {

    public Person {
        requireNonNull(email, "email");
        requireNonNull(name, "name");
        areas = areas == null ? List.of() : List.copyOf(areas);
        contact = Boolean.TRUE.equals(contact);
        roundTheClock = Boolean.TRUE.equals(roundTheClock);
        words = Folded.words(String.join(" ", name, email, title == null ? "" : title, region == null ? "" : region));
    }

    /** Somebody of whom only this is known. */
    public static Person named(String email, String name, String agency, Language language, LocalDate today) {
        return new Person(
                email, 1, name, agency, null, null, language, null, List.of(), false, false, today, null, null);
    }

    Person nextRevision() {
        return new Person(
                email,
                revision + 1,
                name,
                agency,
                title,
                phone,
                language,
                region,
                areas,
                contact,
                roundTheClock,
                verifiedOn,
                leftAt,
                words);
    }

    Person revised(int seen) {
        return new Person(
                email,
                seen,
                name,
                agency,
                title,
                phone,
                language,
                region,
                areas,
                contact,
                roundTheClock,
                verifiedOn,
                leftAt,
                words);
    }

    /** Whether both say the same of the same person, whenever it was said. */
    boolean saysAs(Person other) {
        return revised(0).verified(null).equals(other.revised(0).verified(null));
    }

    /** Whoever left stays gone, whatever an older list says of them. */
    Person goneSince(Instant instant) {
        return new Person(
                email,
                revision,
                name,
                agency,
                title,
                phone,
                language,
                region,
                areas,
                contact,
                roundTheClock,
                verifiedOn,
                instant,
                words);
    }

    Person verified(LocalDate day) {
        return new Person(
                email,
                revision,
                name,
                agency,
                title,
                phone,
                language,
                region,
                areas,
                contact,
                roundTheClock,
                day,
                leftAt,
                words);
    }
}
