package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Only for whoever proved a moment ago who they are (at sign-in, or again since): publishing, changing roles, exporting. A program that calls with its own credentials
 * proves them with every call.
 */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface StepUp {
}
