package sockcall.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A file descriptor: the argument, the method's result, or every int of the memory. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Fd {
    /**
     * {@return the constants of the call's second argument with which alone the result is one; none
     * where it always is}
     */
    String[] with() default {};
}
