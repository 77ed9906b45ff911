package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import sockcall.bench.Numbers;

import java.util.List;

class WayRowTest {

    @Test
    void barsAreInProportionToTheLargestFigure() {
        WayRow slow = new WayRow(
                "slow", new Numbers(1, 4000, 4000, 8000, 0), new Numbers(1, 8192, 0, 0, 0));
        WayRow fast = new WayRow(
                "fast", new Numbers(1, 1000, 1000, 2000, 0), new Numbers(1, 4096, 0, 0, 0));
        List<String> table = WayRow.table(List.of(slow, fast));
        assertEquals(
                "slow                 4.0 us    8.0 us  ################     2.00 GB/s  ########",
                table.get(2));
        assertEquals(
                "fast                 1.0 us    2.0 us  ####                 4.00 GB/s"
                        + "  ################",
                table.get(3));
    }
}
