package sockcall.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The prefixes of the constants that have a meaning here, as {@code MSG_}. One without an
 * underscore at its end, as {@code EPOLL}, is not that of names that go on with one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Names {
    /** {@return the prefixes} */
    String[] value();

    /** {@return whether the number consists of such constants, joined by or} */
    boolean flags() default false;

    /**
     * {@return the constants of the parameter before, of which these here are the argument; none
     * where these always have a meaning}
     */
    String[] after() default {};
}
