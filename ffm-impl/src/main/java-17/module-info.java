/** The backend of the Foreign Function and Memory API. */
module sockcall.ffm {
    requires transitive sockcall;

    provides sockcall.spi.BackendProvider with
            sockcall.ffm.FfmBackendProvider;
}
