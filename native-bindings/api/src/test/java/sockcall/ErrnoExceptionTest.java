package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ErrnoExceptionTest {

    @Test
    void resultThatIsNoErrorIsReturned() throws ErrnoException {
        assertEquals(0, ErrnoException.check("bind", 0));
        assertEquals(7, ErrnoException.check("send", 7));
    }

    @Test
    void errorHasCallNumberNameAndText() {
        ErrnoException thrown =
                assertThrows(ErrnoException.class, () -> ErrnoException.check("bind", -98));
        assertEquals("bind: EADDRINUSE (98) Address already in use", thrown.getMessage());
        assertEquals("bind", thrown.call());
        assertEquals(98, thrown.errno());
        assertEquals("EADDRINUSE", thrown.name());
    }

    @Test
    void unknownNumberSurvives() {
        ErrnoException thrown = new ErrnoException("recv", 4095);
        assertEquals("recv: E?4095 (4095) Unknown error 4095", thrown.getMessage());
    }

    @Test
    void sharedNumberHasThePreferredName() {
        assertEquals("EAGAIN", Errno.name(Errno.EWOULDBLOCK));
        assertEquals("EOPNOTSUPP", Errno.name(Errno.ENOTSUP));
    }
}
