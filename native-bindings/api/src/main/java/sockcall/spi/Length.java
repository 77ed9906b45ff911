package sockcall.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter that says how long this memory is.
 *
 * <p>An integer parameter says it by value. A buffer holds a {@code socklen_t} that says it on the
 * way in, and on the way out says what the kernel had to give, which may be more.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Length {
    /** {@return the name of the parameter that says the length} */
    String value();

    /**
     * {@return the class in {@code sockcall.abi} of the struct that is counted, or {@code void}
     * where bytes are counted}
     */
    Class<?> of() default void.class;
}
