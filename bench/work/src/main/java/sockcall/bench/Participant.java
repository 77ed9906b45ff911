package sockcall.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that works when the driver says so, and idles in a blocking read between its turns. The
 * protocol is one line there and one back:
 *
 * <ul>
 *   <li>{@code cells}: the names of the cells that it can enter
 *   <li>{@code run CELL MILLISECONDS}: the five {@link Numbers}
 *   <li>{@code close CELL}: {@code closed}
 * </ul>
 *
 * What fails is answered with {@code error} and a text. A name may end with {@code @} and a word,
 * which makes it another instance of the same work.
 */
public final class Participant {
    private final TransportCells cells;
    private final Map<String, Work> open = new HashMap<>();

    private Participant(TransportCells cells) {
        this.cells = cells;
    }

    /** Serves the driver, or is the other process where the last three arguments say so. */
    public static void main(TransportCells cells, List<String> arguments) throws IOException {
        int echo = arguments.indexOf("echo");
        if (echo >= 0) {
            cells.echo(Path.of(arguments.get(echo + 1)), Integer.parseInt(arguments.get(echo + 2)));
            return;
        }
        new Participant(cells).serve();
        // Partners and event loops that stand in a call would keep the process.
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(line.split(" ")));
        }
    }

    private String answer(String[] words) {
        try {
            return switch (words[0]) {
                case "cells" -> String.join(" ", cells.names());
                case "run" -> run(words[1], Long.parseLong(words[2])).line();
                case "close" -> close(words[1]);
                default -> "error unknown " + words[0];
            };
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            return "error " + String.valueOf(e).replace('\n', ' ');
        }
    }

    private Numbers run(String cell, long milliseconds) throws Exception {
        Work work = open.get(cell);
        if (work == null) {
            work = cells.open(cell.replaceFirst("@.*", ""));
            open.put(cell, work);
        }
        return work.run(milliseconds * 1_000_000);
    }

    private String close(String cell) throws Exception {
        Work work = open.remove(cell);
        if (work != null) {
            work.close();
        }
        return "closed";
    }
}
