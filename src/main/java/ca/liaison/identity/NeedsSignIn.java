package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lets in whoever is signed in, in whatever role, a program with its own credentials as well. Checked before the body
 * of a request is read. What concerns a session asks for the session besides, which a program has not.
 */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface NeedsSignIn {}
