package sockcall.tck;

import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

import sockcall.spi.Backends;

import java.util.Optional;

/**
 * Names the backend of a {@link Conformance} to its tests, and takes the name back after them. The
 * annotation is on no class of theirs, so that they could not find it; JUnit finds this listener as
 * a service.
 */
public final class ConformanceListener implements TestExecutionListener {
    private String before;

    /** Called by JUnit. */
    public ConformanceListener() {}

    @Override
    public void executionStarted(TestIdentifier test) {
        conformance(test).ifPresent(conformance -> {
            before = System.getProperty(Backends.PROPERTY);
            System.setProperty(Backends.PROPERTY, conformance.backend());
        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (conformance(test).isEmpty()) {
            return;
        }
        if (before == null) {
            System.clearProperty(Backends.PROPERTY);
        } else {
            System.setProperty(Backends.PROPERTY, before);
        }
    }

    private static Optional<Conformance> conformance(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .flatMap(type -> AnnotationSupport.findAnnotation(type, Conformance.class));
    }
}
