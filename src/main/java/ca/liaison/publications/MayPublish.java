package ca.liaison.publications;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Only for the liaison staff. Checked before the body of a request is read: nobody else makes us receive a gigabyte. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface MayPublish {
}
