/** The system calls of Unix-domain sockets, exactly; a backend does the calling. */
module sockcall {
    exports sockcall;
    exports sockcall.abi;
    exports sockcall.spi;

    uses sockcall.spi.BackendProvider;
}
