package sockcall.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between one marker and the next. A marker is a call that no program makes by itself:
 * {@code close} of a descriptor that cannot be.
 */
final class Marked {
    /** The descriptor of the markers. */
    static final int DESCRIPTOR = -7777;

    private static final String MARKER = "close(" + DESCRIPTOR + ")";

    private Marked() {}

    /** Whether this line, of a trace or of a transcript, is a marker. */
    static boolean isMarker(String line) {
        return line.startsWith(MARKER);
    }

    /** The lines between each two markers; not those before the first and after the last one. */
    static List<List<String>> between(List<String> lines) {
        List<List<String>> segments = new ArrayList<>();
        List<String> segment = null;
        for (String line : lines) {
            if (!isMarker(line)) {
                if (segment != null) {
                    segment.add(line);
                }
                continue;
            }
            if (segment != null) {
                segments.add(segment);
            }
            segment = new ArrayList<>();
        }
        return segments;
    }
}
