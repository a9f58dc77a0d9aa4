package ca.liaison.web;

import ca.liaison.Language;

/**
 * When a session ends, for people and for the script that warns them.
 *
 * @param end as people read it
 * @param left seconds until then: the clock of a browser may be wrong
 */
public record SessionNote(String end, long left) {

    static SessionNote of(Member member, Language language) {
        return member.sessionEnds() == null
                ? null
                : new SessionNote(
                        Formats.time(member.sessionEnds(), language),
                        member.sessionLeft().toSeconds());
    }
}
