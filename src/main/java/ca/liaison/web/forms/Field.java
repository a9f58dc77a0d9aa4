package ca.liaison.web.forms;

/**
 * One line of a form, as it was typed. Its label and hint are the messages {@code forms.<name>} and
 * {@code forms.<name>.hint}.
 *
 * @param error finished words, or null
 */
public record Field(String name, String value, String error) {

    public Field {
        value = value == null ? "" : value;
    }

    public static Field of(String name, String value) {
        return new Field(name, value, null);
    }

    public boolean isWrong() {
        return error != null;
    }
}
