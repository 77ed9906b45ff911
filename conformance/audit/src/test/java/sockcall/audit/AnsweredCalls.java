package sockcall.audit;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.CallDescription;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What runs under strace: makes every call that it is told to, with arguments that the kernel
 * refuses, and prints what each returned.
 *
 * <p>strace counts for each thread how often it makes a system call, and answers in the kernel's
 * place from a number on that no thread of the virtual machine comes to. So a thread of its own
 * makes each system call so often, and then every call that makes it.
 */
final class AnsweredCalls {
    /** In each of some threads, in which two calls that are one system call stay unanswered. */
    private static final int WARM_UPS = 20;

    private static final int WARM_THREADS = 5;

    private final Backend backend = Replayed.backend();
    private final Syscalls calls = Syscalls.over(backend);
    private final StringBuilder results = new StringBuilder();

    private AnsweredCalls() {}

    /**
     * Takes words as {@code 50:send,sendto}: so often the first call, then each of these. Without a
     * word it makes every call once, between markers, and prints its name.
     */
    public static void main(String[] words) throws InterruptedException {
        AnsweredCalls answered = new AnsweredCalls();
        for (int i = 0; i < WARM_THREADS; i++) {
            inThread(() ->
                    CallDescription.all().values().forEach(call -> answered.make(call, WARM_UPS)));
        }
        inThread(() -> {
            if (words.length == 0) {
                answered.makeMarked();
            }
            Arrays.stream(words).forEach(answered::make);
        });
        System.out.print(answered.results);
    }

    private static void inThread(Runnable calls) throws InterruptedException {
        Thread thread = new Thread(calls);
        thread.start();
        thread.join();
    }

    private void makeMarked() {
        backend.close(Marked.DESCRIPTOR);
        new TreeMap<>(CallDescription.all()).forEach((name, call) -> {
            make(call, 1);
            backend.close(Marked.DESCRIPTOR);
            results.append(name).append('\n');
        });
    }

    private void make(String word) {
        int times = Integer.parseInt(word.substring(0, word.indexOf(':')));
        List<String> names = List.of(word.substring(word.indexOf(':') + 1).split(","));
        make(CallDescription.all().get(names.get(0)), times);
        for (String name : names) {
            int result = make(CallDescription.all().get(name), 1);
            results.append(name).append(" = ").append(result).append('\n');
        }
    }

    private int make(CallDescription call, int times) {
        int result = 0;
        for (int i = 0; i < times; i++) {
            result = call.on(calls, RefusedArguments.of(call));
        }
        return result;
    }
}
