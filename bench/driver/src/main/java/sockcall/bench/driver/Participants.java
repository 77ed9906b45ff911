package sockcall.bench.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Who takes part: C, the backends, bounds of both, the peers. */
final class Participants {
    /** The name of the reference. */
    static final String C = "C";

    /** Those of this project. */
    static final List<String> OURS = List.of("ffm-25", "jnr-25", "jnr-17");

    /**
     * Several processes of the same program take turns as the reference: where the memory of one
     * lies makes it faster or slower by up to 1%, and all ratios with it.
     */
    private static final int REFERENCES = 3;

    private static final String JNR_FFI = "jnr-ffi-";
    private static final String SYSCALLS = "sockcall.bench.syscalls.SyscallCells";
    private static final String PEER = "sockcall.bench.peer.";

    private final Installation installation;

    Participants(Installation installation) {
        this.installation = installation;
    }

    /** Starts all. */
    List<RunningParticipant> all() throws IOException {
        List<RunningParticipant> all = ours();
        all.add(start("C-syscall", List.of(installation.byNumber().toString())));
        all.add(jnrFfi(25));
        all.add(jnrFfi(17));
        all.add(jdk(25));
        all.add(jdk(17));
        all.add(java("junixsocket-25", 25, PEER + "JunixsocketCells"));
        all.add(java("jnr-unixsocket-25", 25, PEER + "JnrUnixsocketCells"));
        all.add(java("netty-25", 25, PEER + "NettyCells"));
        return all;
    }

    /** Starts C, this project's, and the channels of one JDK. */
    List<RunningParticipant> quick() throws IOException {
        List<RunningParticipant> some = ours();
        some.add(jdk(25));
        return some;
    }

    /** Starts C and this project's. */
    List<RunningParticipant> ours() throws IOException {
        List<RunningParticipant> ours = new ArrayList<>();
        for (int i = 0; i < REFERENCES; i++) {
            ours.add(start(C, List.of(installation.reference().toString())));
        }
        ours.add(java("ffm-25", 25, SYSCALLS, "ffm"));
        ours.add(java("jnr-25", 25, SYSCALLS, "jnr"));
        ours.add(java("jnr-17", 17, SYSCALLS, "jnr"));
        return ours;
    }

    /** What the jnr backend stands on, with all left out that its users need: no peer. */
    static boolean isBound(String name) {
        return name.startsWith(JNR_FFI);
    }

    private RunningParticipant jnrFfi(int feature) throws IOException {
        return java(JNR_FFI + feature, feature, PEER + "JnrFfiCells");
    }

    private RunningParticipant jdk(int feature) throws IOException {
        return java("jdk-" + feature, feature, PEER + "JdkCells");
    }

    private RunningParticipant java(String name, int feature, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(installation.java(feature));
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", installation.classPath(), main));
        command.addAll(List.of(arguments));
        return start(name, command);
    }

    private RunningParticipant start(String name, List<String> command) throws IOException {
        return new RunningParticipant(name, command, installation);
    }
}
