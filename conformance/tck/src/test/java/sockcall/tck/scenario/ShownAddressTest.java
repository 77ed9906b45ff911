package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

/** Addresses in memory, by the words that make them. */
class ShownAddressTest {
    private final PrivateNames names = new PrivateNames("abcdef");

    private static AddressWord address(String word) {
        return AddressWord.read(new WordReader(new Word(word, "f", 1, 1)));
    }

    private String shown(String word, int room, int length) {
        byte[] bytes = address(word).bytes(names);
        return ShownAddress.of(names, Arrays.copyOf(bytes, Math.min(room, bytes.length)), length)
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path:\"x\"",
                "path:\"a\\x00b\\xff\"",
                "path107:\"name\"",
                "path108:\"name\"",
                "abstract:\"a\\x00b\"",
                "abstract:\"\"",
                "unnamed",
                "raw:AF_INET:\"\\x00\\x01\"",
                "raw:77:\"\"",
                "raw:AF_UNIX:\"relative\\x00\"",
                "bytes:\"\\x01\"",
                "inet:127.0.0.1:80",
                "inet:255.0.1.2:32767",
                "inet6:::1:0",
                "inet6::::80",
                "inet6:1:::80",
                "inet6:1:2:3:4:5:6:7:8:80",
                "inet6:1:0:3::6:0:8:80",
                "inet6:1::4:5:0:0:8:80",
                "inet6:::ffff:127.0.0.1:80",
                "inet6:::1.2.3.4:80"
            })
    void bytesOfAWordAreShownAsIt(String word) {
        int size = address(word).size();
        assertEquals(word, shown(word, size, size));
        assertEquals(word, address(word).toString());
    }

    @ParameterizedTest
    @CsvSource({"path:\"x\",25,4", "path108:\"x\",110,89", "abstract:\"x\",20,4", "unnamed,2,2"})
    void lengthIsShownWithoutWhatIsTheScenariosOwn(String word, int size, int shown) {
        assertEquals(size, address(word).size());
        assertEquals(shown, address(word).shownLength(size));
        assertEquals(size, address(word).wholeLength(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "path:\"abc\",0,27,_",
        "path:\"abc\",1,27,bytes:\"\\x01\"",
        "path:\"abc\",2,27,cut:0",
        "path:\"abc\",22,27,cut:20",
        "path:\"abc\",23,27,path:\"\"",
        "path:\"abc\",25,27,path:\"ab\"",
        "abstract:\"abc\",2,22,cut:0",
        "abstract:\"abc\",3,22,cut:0",
        "abstract:\"abc\",18,22,cut:15",
        "abstract:\"abc\",20,22,abstract:\"a\"",
        "unnamed,0,0,none",
        "raw:AF_UNIX:\"\\x00001af\",8,8,autobind",
        "inet:0.0.0.0:32768,16,16,inet:0.0.0.0:any",
        "inet:127.0.0.1:80,8,16,raw:AF_INET:\"\\x00P\\x7f\\x00\\x00\\x01\"",
        "raw:AF_UNIX:\"\\x0000xyz\",8,8,raw:AF_UNIX:\"\\x0000xyz\""
    })
    void cutAddressIsShownAsFarAsItIsThere(String word, int room, int length, String shown) {
        assertEquals(shown, shown(word, room, length));
    }

    @Test
    void longDataIsShownByItsHash() {
        assertEquals("\"" + "x".repeat(64) + "\"", text(64));
        assertEquals("\"" + "x".repeat(32) + "\"...#b42b1787", text(65));
    }

    private static String text(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return TranscriptFormat.text(bytes);
    }
}
