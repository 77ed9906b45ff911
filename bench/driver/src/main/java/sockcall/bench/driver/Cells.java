package sockcall.bench.driver;

import sockcall.bench.syscalls.ChannelCells;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells of the benchmark, in the order of the tables. */
final class Cells {
    private static final Set<String> QUICK = Set.of(
            "recv-nothing",
            "pair-stream-64",
            "pingpong-threads-64",
            "oneway-65536",
            "messages-dgram",
            "messages-mmsg",
            "messages-stream",
            "messages-sendmsg",
            "rights-1",
            "epoll-100");

    private Cells() {}

    /** All of them. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        cells.add(batched("recv-nothing", "a", "recv, nothing there"));
        cells.add(batched("recvmsg-nothing", "a", "recvmsg, nothing there"));
        cells.add(Cell.difference(GuardCost.GUARD));
        cells.add(Cell.difference(GuardCost.STRUCTS));
        for (String type : List.of("stream", "dgram", "seqpacket")) {
            for (int size : new int[] {64, 4096, 65536}) {
                String title = "send + recv, " + type + ", " + bytes(size);
                cells.add(batched("pair-" + type + "-" + size, "b", title));
            }
        }
        addPingPong(cells);
        addMessages(cells);
        for (int count : new int[] {1, 100, 1000, 10000}) {
            cells.add(new Cell(
                    "epoll-" + count,
                    "g",
                    "epoll loop, " + count + " connections",
                    false,
                    true,
                    0));
        }
        for (String way : ChannelCells.WAYS) {
            cells.add(new Cell("latency-" + way, "w", way + ", round trip", true, true, 0));
            cells.add(new Cell(
                    "throughput-" + way, "w", way + ", one way", false, true, ChannelCells.LARGE));
        }
        return cells;
    }

    private static void addPingPong(List<Cell> cells) {
        for (String ends : List.of("threads", "processes")) {
            for (int size : new int[] {64, 4096}) {
                String name = "pingpong-" + ends + "-" + size;
                String title = "ping-pong, two " + ends + ", " + bytes(size);
                cells.add(new Cell(name, "c", title + ", one CPU", true, true, 0));
            }
            cells.add(new Cell(
                    "pingpong-" + ends + "-64@free",
                    "c",
                    "ping-pong, two " + ends + ", 64 B, free to use all CPUs",
                    true,
                    false,
                    0));
        }
    }

    private static void addMessages(List<Cell> cells) {
        for (int size : new int[] {65536, 262144}) {
            cells.add(new Cell(
                    "oneway-" + size, "d", "one way, writes of " + bytes(size), false, true, size));
        }
        cells.add(batched("messages-dgram", "e", "datagrams of 64 B, one by one"));
        cells.add(batched("messages-mmsg", "e", "datagrams of 64 B, 32 a call"));
        cells.add(batched("messages-stream", "e", "stream messages of 64 B, one by one"));
        cells.add(batched(
                "messages-sendmsg", "e", "stream messages of 64 B, 32 a sendmsg, out and in"));
        cells.add(batched(
                "messages-writev", "e", "stream messages of 64 B, 32 a writev, out and in"));
        cells.add(batched("rights-1", "f", "descriptors passed, 1 a message"));
        cells.add(batched("rights-253", "f", "descriptors passed, 253 a message"));
    }

    /** Some of each kind, for a first look. */
    static List<Cell> quick() {
        return all().stream().filter(cell -> QUICK.contains(cell.name())).toList();
    }

    private static Cell batched(String name, String group, String title) {
        return new Cell(name, group, title, false, true, 0);
    }

    private static String bytes(int size) {
        return size < 1024 ? size + " B" : size / 1024 + " KiB";
    }
}
