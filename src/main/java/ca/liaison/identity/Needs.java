package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What one must be allowed to do to be let near this at all. Checked before the body of a request is read. What it is
 * done to is asked of {@link Access} besides. What a method says goes before what its class says.
 */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Needs {
    Action value();
}
