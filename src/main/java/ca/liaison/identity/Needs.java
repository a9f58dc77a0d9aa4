package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Only for whoever may take this action here at all. Checked before the body of a request is read: nobody else makes us receive a gigabyte. Whether they may with
 * the thing in question, {@link Access} says once it is known. What a method says counts before what its class says.
 */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Needs {
    Action value();
}
