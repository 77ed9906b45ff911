package sockcall.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final Numbers SHORT = new Numbers(10, 1000, 90, 110, 5);
    private static final Numbers LONG = new Numbers(30, 2000, 60, 70, 1);

    @Test
    void lineIsReadBack() {
        assertEquals(SHORT, Numbers.parse(SHORT.line()));
    }

    @Test
    void errorIsNoNumbers() {
        assertThrows(IllegalArgumentException.class, () -> Numbers.parse("error no such cell"));
    }

    @Test
    void meanIsOfAllOperations() {
        assertEquals(100, SHORT.mean());
    }

    @Test
    void sumHasThePercentilesOfTheLongerTurn() {
        assertEquals(new Numbers(40, 3000, 60, 70, 6), SHORT.plus(LONG));
    }
}
