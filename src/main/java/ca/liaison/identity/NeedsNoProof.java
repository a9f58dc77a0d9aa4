package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Changes something and asks for no fresh proof nevertheless: because it gives nobody anything, or because it is a
 * proof itself.
 */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface NeedsNoProof {

    /** Why. */
    String value();
}
