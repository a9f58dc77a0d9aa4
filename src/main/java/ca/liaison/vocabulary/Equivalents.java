package ca.liaison.vocabulary;

import java.util.List;

/** Words and short phrases that mean the same in a search, in both languages. */
public record Equivalents(List<String> en, List<String> fr) {
    public Equivalents {
        en = List.copyOf(en);
        fr = List.copyOf(fr);
    }
}
