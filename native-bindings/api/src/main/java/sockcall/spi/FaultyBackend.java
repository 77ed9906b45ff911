package sockcall.spi;

/**
 * A backend that makes calls through another one, and lets chosen ones fail or fall short, so that
 * a program's own loops can be tested: the one that goes on after EINTR, the one that sends what a
 * short count left over, the one that waits when descriptors are used up.
 *
 * <pre>{@code
 * FaultyBackend faulty = FaultyBackend.over(Backends.open(), "recv:EINTR:first=2");
 * Syscalls calls = Syscalls.over(faulty);
 * ... // the program's own loop receives
 * faulty.rules("send:short=1,accept4:EMFILE:every=3"); // from here on other ones
 * ...
 * assertEquals(5, faulty.strikes("send:short=1"));
 * }</pre>
 *
 * <p>The system property {@code sockcall.faults} holds rules for every backend that a program
 * opens; each counts for itself. {@code sockcall.trace} shows what the program gets.
 *
 * <p>Rules are joined by commas. Each is a call, or {@code *} for all; what becomes of it; and
 * which ones it strikes, all unless something else is said:
 *
 * <table>
 * <caption>The parts of a rule, joined by colons</caption>
 * <tr><td>{@code recv:EINTR}</td><td>the call is not made and gives this error: by its name, or
 *   by a number from 1 to 4095</td></tr>
 * <tr><td>{@code send:short=N}</td><td>the call is made with no more than N bytes: the first ones
 *   of a buffer, or of the buffers of iovecs and of a message. Of sendmmsg and recvmmsg it is the
 *   number of messages that is cut, of epoll_wait that of events.</td></tr>
 * <tr><td>{@code :first=N}</td><td>the first N of such calls</td></tr>
 * <tr><td>{@code :at=N}</td><td>only the Nth one</td></tr>
 * <tr><td>{@code :after=N}</td><td>all behind the Nth one</td></tr>
 * <tr><td>{@code :every=N}</td><td>the Nth, the 2Nth, the 3Nth one...</td></tr>
 * <tr><td>{@code :percent=N}</td><td>so many of a hundred, at random, the same ones in each run;
 *   {@code :percent=N:seed=S} are other ones</td></tr>
 * </table>
 *
 * <p>Every rule counts the calls that it is for, which a short one is only where more is asked for
 * than it leaves; of several that would strike, the first does.
 *
 * <p>A call that falls short is a call that the kernel has made: nothing is lost and nothing is
 * made up. But a datagram that is sent or received with fewer bytes is a shorter datagram. And a
 * call that fails has not been made: a descriptor whose {@code close} fails stays open.
 *
 * <p>Any number of threads may call, and change the rules meanwhile.
 */
public interface FaultyBackend extends Backend {
    /** The system property with the rules for every backend that is opened. */
    String PROPERTY = "sockcall.faults";

    /**
     * {@return a backend with faults}
     *
     * @param backend what makes the calls
     * @param rules as {@code "recv:EINTR:first=1,send:short=1"}; none where it is empty
     * @throws IllegalArgumentException when they cannot be read; the text says why
     */
    static FaultyBackend over(Backend backend, String rules) {
        return new Faults(backend, rules).as(FaultyBackend.class);
    }

    /**
     * Takes these rules from the next call on in place of those before. All counts begin at 0.
     *
     * @throws IllegalArgumentException when they cannot be read; the rules before stay then
     */
    void rules(String rules);

    /** Lets all calls pass from the next one on. What has struck until then stays counted. */
    void clear();

    /** {@return how many calls were struck since the rules were set} */
    long strikes();

    /**
     * {@return how many calls this rule has struck}
     *
     * @param rule as it was written
     * @throws IllegalArgumentException when it is none of those that were set
     */
    long strikes(String rule);
}
