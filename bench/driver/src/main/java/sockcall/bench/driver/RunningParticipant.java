package sockcall.bench.driver;

import sockcall.bench.Numbers;
import sockcall.bench.Surroundings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A process that lives through the run, and idles between its turns. */
final class RunningParticipant implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final Set<String> works;
    private String processors = "";

    RunningParticipant(String name, List<String> command, Installation installation)
            throws IOException {
        this.name = name;
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(Surroundings.DIRECTORY, installation.scratch().toString());
        builder.environment().put(Surroundings.LOAD, installation.load().toString());
        process = builder.start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        works = Arrays.stream(ask("cells").split(" ")).collect(Collectors.toSet());
    }

    String name() {
        return name;
    }

    boolean isReference() {
        return name.equals(Participants.C);
    }

    boolean canEnter(Cell cell) {
        return works.contains(cell.work());
    }

    /** One turn. */
    Numbers run(Cell cell, int milliseconds) throws IOException {
        hold(cell.isPinned() ? Processors.last() : Processors.all());
        String answer = ask("run " + cell.name() + " " + milliseconds);
        if (answer.startsWith("error")) {
            throw new IOException(name + ", " + cell.name() + ": " + answer);
        }
        return Numbers.parse(answer);
    }

    /** Holds all threads of the process to these processors. */
    private void hold(String wanted) throws IOException {
        if (!wanted.equals(processors)) {
            Processors.hold(process.pid(), wanted);
            processors = wanted;
        }
    }

    private String ask(String question) throws IOException {
        questions.println(question);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(name + " has ended, asked: " + question);
        }
        return answer;
    }

    /** Ends the process, which leaves when its input ends. */
    @Override
    public void close() {
        questions.close();
    }
}
