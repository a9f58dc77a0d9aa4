package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lets in everybody, signed in or not: because there is nothing to protect, or because what is shown is judged thing by
 * thing.
 */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Open {

    /** Why, and what is judged instead. */
    String value();
}
