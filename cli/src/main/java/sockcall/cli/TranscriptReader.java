package sockcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes transcripts as an engine prints them, and cuts them into scenarios. */
final class TranscriptReader implements Appendable {
    private static final String TITLE = "scenario ";

    private final Consumer<Played> each;
    private final StringBuilder line = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private String title;
    private int count;

    TranscriptReader(Consumer<Played> each) {
        this.each = each;
    }

    @Override
    public TranscriptReader append(CharSequence text) {
        text.chars().forEach(c -> append((char) c));
        return this;
    }

    @Override
    public TranscriptReader append(CharSequence text, int start, int end) {
        return append(text.subSequence(start, end));
    }

    @Override
    public TranscriptReader append(char c) {
        if (c != '\n') {
            line.append(c);
            return this;
        }
        String whole = line.toString();
        line.setLength(0);
        if (whole.startsWith(TITLE)) {
            end();
            title = whole.substring(TITLE.length());
        } else {
            lines.add(whole);
        }
        return this;
    }

    /** Hands over the last scenario; returns how many there were. */
    int end() {
        if (title != null) {
            each.accept(new Played(title, lines));
            count++;
        }
        title = null;
        lines.clear();
        return count;
    }
}
