package ca.liaison.store;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks the one class of a room that talks to MongoDB. */
@Stereotype
@ApplicationScoped
@Target(TYPE)
@Retention(RUNTIME)
public @interface Repository {}
