package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import sockcall.Syscalls;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Calls made by their descriptions. */
class CallDescriptionTest {
    private final Backend backend = (Backend) Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
                made = method.getName() + Arrays.toString(arguments);
                return 5;
            });
    private final ByteBuffer memory = ByteBuffer.allocateDirect(8);
    private String made = "nothing";

    private static CallDescription call(String name) {
        return CallDescription.all().get(name);
    }

    @Test
    void backendGetsTheArgumentsAsTheyAre() {
        assertEquals(5, call("send").on(backend, 3, memory, 99L, 0));
        assertEquals("send[3, " + memory + ", 99, 0]", made);
    }

    @Test
    void guardedCallFindsOutTheLengthForItself() {
        assertEquals(5, call("send").on(Syscalls.over(backend), 3, memory, 99L, 0));
        assertEquals("send[3, " + memory + ", 8, 0]", made);
    }

    @Test
    void whatTheGuardThrowsComesThrough() {
        Syscalls calls = Syscalls.over(backend);
        assertThrows(NullPointerException.class, () -> call("recv").on(calls, 3, null, 0L, 0));
        assertEquals("nothing", made);
    }
}
