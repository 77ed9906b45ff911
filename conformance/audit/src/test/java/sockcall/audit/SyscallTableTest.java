package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of platforms names the system call of each call, as the C oracle makes it here. */
class SyscallTableTest {
    private static final Path PAGE = Ended.ROOT.resolve("docs/platforms.md");
    private static final String END = "<!-- end of system calls -->\n";

    @TempDir
    Path scratch;

    @Test
    void pageNamesTheSystemCallOfEachCall() throws IOException {
        Audited c = CallsFile.in(scratch).byC();
        String begin = "<!-- system calls of " + Oracle.platform() + " -->\n";
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        if (from < begin.length()) {
            throw Needed.isMissing("a place in docs/platforms.md that begins with " + begin);
        }
        int to = page.indexOf(END, from);
        if (Boolean.getBoolean("sockcall.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table(c) + page.substring(to));
            return;
        }
        assertEquals(table(c), page.substring(from, to), "make docs writes it anew");
    }

    /** Only another name needs an instance; how strace shows the others depends on its version. */
    private static String table(Audited c) {
        StringBuilder table = new StringBuilder("| call | system call | as in |\n|---|---|---|\n");
        for (String name : c.names().stream().sorted().toList()) {
            String made = c.made(name);
            String syscall = Audited.name(made);
            String instance = "`" + made.replace("|", "\\|") + "`";
            table.append("| %s | %s | %s |%n"
                    .formatted(name, syscall, syscall.equals(name) ? "" : instance));
        }
        return table.toString();
    }
}
