package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.ECONNREFUSED;
import static sockcall.Errno.ELOOP;
import static sockcall.Errno.ENOENT;
import static sockcall.Errno.ENOTDIR;
import static sockcall.Errno.EPROTOTYPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

/** connect(2) to a pathname. */
class ConnectPathTests extends ContractFixture {

    private void assertConnect(int expected, int type, String name) {
        assertResult(expected, calls.connect(socket(type), path(name).buffer()));
    }

    @EveryType
    void missingPathFailsWithENOENT(int type) {
        assertConnect(-ENOENT, type, "missing");
    }

    @Test
    void fileInPlaceOfADirectoryFailsWithENOTDIR() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertConnect(-ENOTDIR, SOCK_STREAM, "file/s");
    }

    @Test
    void loopOfSymlinksFailsWithELOOP() throws IOException {
        loop("loop");
        assertConnect(-ELOOP, SOCK_STREAM, "loop");
    }

    @Test
    void regularFileFailsWithECONNREFUSED() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertConnect(-ECONNREFUSED, SOCK_STREAM, "file");
    }

    @EveryType
    void stalePathFailsWithECONNREFUSED(int type) {
        descriptors.closed(bound(type, path("s")));
        assertConnect(-ECONNREFUSED, type, "s");
    }

    @Test
    void datagramSocketToAStreamFailsWithEPROTOTYPE() {
        listening(SOCK_STREAM, path("s"), 1);
        assertConnect(-EPROTOTYPE, SOCK_DGRAM, "s");
    }

    @Test
    void seqpacketSocketToAStreamFailsWithEPROTOTYPE() {
        listening(SOCK_STREAM, path("s"), 1);
        assertConnect(-EPROTOTYPE, SOCK_SEQPACKET, "s");
    }

    @Test
    void streamSocketToADatagramSocketFailsWithEPROTOTYPE() {
        bound(SOCK_DGRAM, path("s"));
        assertConnect(-EPROTOTYPE, SOCK_STREAM, "s");
    }

    @EveryConnectionType
    void symlinkToTheSocketIsFollowed(int type) throws IOException {
        listening(type, path("s"), 1);
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("s"));
        assertConnect(0, type, "link");
    }

    @Test
    void nameOfThePeerIsTheBoundOneAndNotTheLink() throws IOException {
        listening(SOCK_STREAM, path("s"), 1);
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("s"));
        assertEquals(path("s"), peer(connected(SOCK_STREAM, path("link"))));
    }

    @EveryConnectionType
    void unlinkedPathOfALiveListenerFailsWithENOENT(int type) {
        listening(type, path("s"), 1);
        calls.unlink(path("s").pathname());
        assertConnect(-ENOENT, type, "s");
    }

    @EveryConnectionType
    void connectionSurvivesUnlink(int type) {
        int listener = listening(type, path("s"), 1);
        int client = connected(type, path("s"));
        calls.unlink(path("s").pathname());
        assertSends("x", accepted(listener));
        assertReceives("x", client, 1, 0);
    }
}
