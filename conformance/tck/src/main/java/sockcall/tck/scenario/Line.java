package sockcall.tck.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a scenario file, read word by word. */
final class Line {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String file;
    private final int number;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int next;

    Line(String file, int number, String text) {
        this.file = file;
        this.number = number;
        this.text = text;
        int at = 0;
        while (at < text.length() && text.charAt(at) != '#') {
            int end = endOfWord(at);
            if (end > at) {
                add(at, end);
            }
            at = Math.max(end, at + 1);
        }
        add(Math.min(at, text.length()), Math.min(at, text.length()));
    }

    private void add(int start, int end) {
        int column = text.codePointCount(0, start) + 1;
        words.add(new Word(text.substring(start, end), file, number, column));
        starts.add(start);
    }

    private int endOfWord(int start) {
        if ("[]".indexOf(text.charAt(start)) >= 0) {
            return start + 1;
        }
        if (text.startsWith("=>", start)) {
            return start + 2;
        }
        int at = start;
        while (at < text.length() && !endsWord(at)) {
            at = text.charAt(at) == '"' ? endOfString(at) : at + 1;
        }
        return at;
    }

    private boolean endsWord(int at) {
        return " \t\r[]#".indexOf(text.charAt(at)) >= 0 || text.startsWith("=>", at);
    }

    /** Behind the closing quote, or the end of the line where there is none. */
    private int endOfString(int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    int number() {
        return number;
    }

    Word peek() {
        return words.get(next);
    }

    boolean isAtEnd() {
        return peek().isEnd();
    }

    /** The next word, whatever it is; at the end, the end again and again. */
    Word take() {
        Word word = peek();
        next += word.isEnd() ? 0 : 1;
        return word;
    }

    boolean takeIf(String word) {
        boolean is = peek().text().equals(word);
        next += is ? 1 : 0;
        return is;
    }

    /** Takes a word that has to stand here. */
    void take(String word) {
        if (!takeIf(word)) {
            throw peek().insteadOf(word);
        }
    }

    /** Takes an opening bracket. */
    void open() {
        take("[");
    }

    /** Takes a closing bracket, if one comes next; what is open cannot end with the line. */
    boolean closes() {
        boolean closes = takeIf("]");
        if (!closes && isAtEnd()) {
            throw peek().insteadOf("]");
        }
        return closes;
    }

    /** The number of a word {@code /N}, which it takes; null where none stands here. */
    Long slashed(long low, long high, String expected) {
        WordReader word = new WordReader(peek());
        if (!word.takeIf("/")) {
            return null;
        }
        long number = word.number(low, high, expected);
        word.end("the end of the word");
        take();
        return number;
    }

    /** A name of letters, digits and underscores. */
    String name(String expected) {
        Word word = take();
        if (!NAME.matcher(word.text()).matches()) {
            throw word.insteadOf(expected);
        }
        return word.text();
    }

    void end(String expected) {
        if (!isAtEnd()) {
            throw peek().insteadOf(expected);
        }
    }

    /** Whether this word comes later in the line, before the expectation. */
    boolean hasAhead(String word) {
        for (int i = next; i < words.size() && !words.get(i).text().equals("=>"); i++) {
            if (words.get(i).text().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The text from the next word to the end or the comment, as it stands in the file. */
    String rest() {
        return text.substring(starts.get(next), starts.get(words.size() - 1)).strip();
    }
}
