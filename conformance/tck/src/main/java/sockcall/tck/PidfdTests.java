package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.POLLIN;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ESRCH;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A process as a descriptor: pidfd_open(2), pidfd_send_signal(2). */
class PidfdTests extends ContractFixture {
    private static final int SIGTERM = 15;

    /** What waitFor says of a process that a signal ended. */
    private static final int ENDED_BY_SIGNAL = 128;

    private Process child;

    /** It lives until its input ends. */
    @BeforeEach
    void startAChild() throws IOException {
        Kernel.assumeHas("pidfd_open");
        child = new ProcessBuilder("cat").start();
    }

    /** Before the descriptors are counted: those of its pipes are Java's. */
    @AfterEach
    void endTheChild() throws IOException, InterruptedException {
        if (child == null) {
            return;
        }
        child.destroyForcibly().waitFor();
        child.getOutputStream().close();
        child.getInputStream().close();
        child.getErrorStream().close();
        super.closeDescriptors();
    }

    @Override
    void closeDescriptors() {
        // Its time is after the child has ended.
    }

    private int pidfd() {
        return opened(calls.pidfd_open((int) child.pid(), 0));
    }

    @Test
    void descriptorStandsForItsProcess() {
        int pidfd = pidfd();
        assertEquals(child.pid(), Long.parseLong(DescriptorInfo.field(pidfd, "Pid")));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(pidfd) & SOCK_CLOEXEC);
    }

    @Test
    void processThatLivesTakesSignalZeroAndIsNotReady() {
        int pidfd = pidfd();
        assertResult(0, calls.pidfd_send_signal(pidfd, 0, null, 0));
        assertEquals(0, polled(pidfd, POLLIN));
    }

    @Test
    void signalEndsTheProcess() throws InterruptedException {
        int pidfd = pidfd();
        assertResult(0, calls.pidfd_send_signal(pidfd, SIGTERM, null, 0));
        assertTrue(child.waitFor(PATIENCE, TimeUnit.SECONDS), "the child ended");
        assertEquals(ENDED_BY_SIGNAL + SIGTERM, child.exitValue());
        assertEquals(POLLIN, polled(pidfd, POLLIN) & POLLIN);
    }

    @Test
    void processThatWasWaitedForIsGone() throws InterruptedException {
        int pidfd = pidfd();
        child.destroy();
        child.waitFor();
        assertResult(-ESRCH, calls.pidfd_send_signal(pidfd, 0, null, 0));
        assertResult(-ESRCH, calls.pidfd_open((int) child.pid(), 0));
    }

    @Test
    void numberThatIsNoProcessFailsWithEINVAL() {
        assertResult(-EINVAL, calls.pidfd_open(-1, 0));
        assertResult(-EINVAL, calls.pidfd_open((int) child.pid(), 1));
        assertResult(-EINVAL, calls.pidfd_send_signal(pidfd(), 999, null, 0));
    }

    /** {@code si_signo} is the first int of a siginfo_t, and has to be the signal. */
    @Test
    void informationOfAnotherSignalFailsWithEINVAL() {
        assertResult(
                -EINVAL, calls.pidfd_send_signal(pidfd(), 0, memory(128).putInt(0, SIGTERM), 0));
    }
}
