package ca.liaison.accounts.signin;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * A form as it came. {@code @FormParam} finds nothing where the address has a query, and after the language toggle it
 * has.
 */
public record SubmittedForm(MultivaluedMap<String, String> fields) {

    public String text(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Only the language was changed: nothing is sent yet. */
    public boolean isToggle() {
        return has("toggle");
    }

    Next next() {
        return Next.of(fields.getFirst("next"));
    }
}
