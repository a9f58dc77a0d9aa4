package ca.liaison.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import ca.liaison.accounts.signin.FreshProof;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Only for whoever proved a moment ago who they are (at sign-in, or again since), although it changes nothing: exports,
 * secrets, and the forms whose files could not be kept while somebody proves themselves. Whatever changes something
 * asks by itself ({@link FreshProof}). A program that calls with its own credentials proves them with every call.
 *
 * <p>It demands nothing of whoever is not signed in, so it does not say who may enter: {@link Needs} or
 * {@link NeedsSignIn} says that besides.
 */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface StepUp {}
