package sockcall.bench.driver;

import sockcall.bench.Numbers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times whole processes, from their start to their end, without and with archives of classes. */
final class StartUp {
    /** The jars of each library: a program has no others on its class path. */
    private static final String FFM = "sockcall-(0|ffm).*";

    private static final String JNR = "(sockcall-(0|jnr).*|jnr-(ffi|a64asm|x86asm).*|jffi.*|asm.*)";
    private static final String JUNIXSOCKET = "junixsocket.*";
    private static final String JNR_UNIXSOCKET = "(jnr-.*|jffi.*|asm.*)";
    private static final String NONE = "none";

    private static final String MAIN = "sockcall.bench.start.";

    /** More of what has targets; of the other enough to drop some, and still to keep seven. */
    private static final Map<String, Integer> ROUNDS = Map.of("Socket", 28, "Message", 12);

    private final Installation installation;
    private final Path scratch;

    StartUp(Installation installation) throws IOException {
        this.installation = installation;
        this.scratch = installation.scratch();
    }

    /** Both cells. */
    Map<Cell, List<Round>> run(Progress progress) throws IOException {
        Map<Cell, List<Round>> all = new LinkedHashMap<>();
        for (String what : List.of("Socket", "Message")) {
            String title = "whole process, to the first " + what.toLowerCase(Locale.ROOT);
            String name = "first-" + what.toLowerCase(Locale.ROOT);
            Cell cell = new Cell(name, Cell.START_UP, title, false, false, 0);
            progress.show("start-up", title);
            all.put(cell, rounds(ROUNDS.get(what), name, programs(what)));
        }
        return all;
    }

    private List<Round> rounds(int count, String reference, Map<String, List<String>> programs)
            throws IOException {
        List<String> c = List.of(installation.reference().toString(), reference);
        for (List<String> command : programs.values()) {
            time(command);
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> names = new ArrayList<>(programs.keySet());
            Collections.rotate(names, -i);
            Numbers first = severalTimes(c);
            Map<String, Numbers> others = new LinkedHashMap<>();
            for (String name : names) {
                others.put(name, time(programs.get(name)));
            }
            rounds.add(new Round(first, severalTimes(c), others));
        }
        return rounds;
    }

    /**
     * The commands by the names of their participants, with the archives that they need made. What
     * is compared with the JDK's channel comes soon after it: the machine's speed changes within a
     * round.
     */
    private Map<String, List<String>> programs(String what) throws IOException {
        Map<String, List<String>> programs = new LinkedHashMap<>();
        String jdk = "JdkFirst" + what;
        String path = scratch.resolve("first").toString();
        for (int feature : new int[] {25, 17}) {
            programs.put("jdk-" + feature, java(feature, List.of(), NONE, jdk, path));
            if (feature >= 25) {
                add(programs, "ffm-" + feature, feature, FFM, "First" + what, "ffm");
            }
            add(programs, "jnr-" + feature, feature, JNR, "First" + what, "jnr");
        }
        if (what.equals("Socket")) {
            programs.put(
                    "junixsocket-25",
                    java(25, List.of(), JUNIXSOCKET, "JunixsocketFirstSocket", ""));
            programs.put(
                    "jnr-unixsocket-25",
                    java(25, List.of(), JNR_UNIXSOCKET, "JnrUnixsocketFirstSocket", ""));
        }
        return programs;
    }

    private void add(
            Map<String, List<String>> programs,
            String name,
            int feature,
            String jars,
            String main,
            String argument)
            throws IOException {
        programs.put(name, java(feature, List.of(), jars, main, argument));
        String archive = scratch.resolve(name + main + ".jsa").toString();
        time(java(feature, List.of("-XX:ArchiveClassesAtExit=" + archive), jars, main, argument));
        programs.put(
                name + "-appcds",
                java(feature, List.of("-XX:SharedArchiveFile=" + archive), jars, main, argument));
        if (feature >= 25) {
            String cache = scratch.resolve(name + main + ".aot").toString();
            time(java(feature, List.of("-XX:AOTCacheOutput=" + cache), jars, main, argument));
            programs.put(
                    name + "-aot",
                    java(feature, List.of("-XX:AOTCache=" + cache), jars, main, argument));
        }
    }

    private List<String> java(
            int feature, List<String> flags, String jars, String main, String argument)
            throws IOException {
        List<String> command = new ArrayList<>(installation.java(feature));
        command.add("-XX:+UseSerialGC");
        command.addAll(flags);
        command.addAll(List.of("-cp", installation.classPath(jars), MAIN + main));
        if (!argument.isEmpty()) {
            command.add(argument);
        }
        return command;
    }

    /** A process of C is over so soon that one reading says little. */
    private Numbers severalTimes(List<String> command) throws IOException {
        Numbers sum = time(command);
        for (int i = 1; i < 10; i++) {
            sum = sum.plus(time(command));
        }
        return sum;
    }

    private Numbers time(List<String> command) throws IOException {
        List<String> timed = new ArrayList<>(List.of(installation.reference().toString(), "start"));
        timed.addAll(command);
        String output = Command.output(timed).strip();
        String ns = output.substring(output.lastIndexOf('\n') + 1);
        return new Numbers(1, Long.parseLong(ns), 0, 0, 0);
    }
}
