package ca.liaison.load;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A request that costs much: it begins when it has found its place, and gives it back when it was answered, a stream
 * when it ends.
 */
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Costs {

    /** Where the place is. */
    Class<? extends Bulkhead> value();
}
