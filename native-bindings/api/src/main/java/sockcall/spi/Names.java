package sockcall.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The prefix of the constants that have a meaning here, as {@code MSG_}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Names {
    /** {@return the prefix, with its underscore} */
    String value();

    /** {@return whether the number consists of such constants, joined by or} */
    boolean flags() default false;
}
