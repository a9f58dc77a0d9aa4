package ca.liaison.web.forms;

/**
 * One part of a {@link FormPage}, and how it is asked.
 *
 * @param part a {@link Field}, {@link Choices} or {@link Day}
 * @param type of a field: as HTML names it, or {@code area}; of choices: {@code select}, {@code radio} or
 *     {@code checkbox}
 * @param hinted whether {@code forms.<name>.hint} stands before it
 * @param autocomplete of a field, or null
 * @param lang of the words that are typed in, or null
 */
public record FormQuestion(
        Record part, String type, boolean required, boolean hinted, String autocomplete, String lang) {

    public Field field() {
        return part instanceof Field field ? field : null;
    }

    public Choices choices() {
        return part instanceof Choices choices ? choices : null;
    }

    public Day day() {
        return part instanceof Day day ? day : null;
    }
}
