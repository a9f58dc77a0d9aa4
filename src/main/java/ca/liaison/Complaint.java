package ca.liaison;

import java.util.List;

/**
 * What is wrong with one field of something that was sent: the field's name, a key of the message bundles, and the
 * message's arguments.
 */
public record Complaint(String field, String messageKey, List<Object> arguments) {

    public static Complaint of(String field, String messageKey, Object... arguments) {
        return new Complaint(field, messageKey, List.of(arguments));
    }
}
