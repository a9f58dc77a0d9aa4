package ca.liaison.start;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** When a {@link StartStep} has its turn. Said on the class, because some steps do their work in being made. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface StartsIn {

    Stage value();
}
