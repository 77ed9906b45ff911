package sockcall.tck;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes of an empty class the proof of a backend: all tests and all scenarios of the suite, run on
 * it.
 */
@Suite
@SelectPackages("sockcall.tck")
@IncludeClassNamePatterns("sockcall\\.tck\\.\\w+Tests")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Conformance {

    /** {@return the name of the backend, as its {@link sockcall.spi.BackendProvider} gives it} */
    String backend();
}
