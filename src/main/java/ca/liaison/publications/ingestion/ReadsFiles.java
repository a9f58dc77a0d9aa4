package ca.liaison.publications.ingestion;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A request with files in it, which may be cut off, too large, or more than the disk holds. */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
@interface ReadsFiles {}
