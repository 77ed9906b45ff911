/** The jnr-ffi backend. */
@SuppressWarnings("requires-automatic")
module sockcall.jnr {
    requires transitive sockcall;
    requires org.jnrproject.ffi;
    requires org.jnrproject.jffi;
    // jnr-ffi generates its stubs with asm and, being an automatic module, cannot ask for it
    // itself.
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires org.objectweb.asm.tree;
    requires org.objectweb.asm.tree.analysis;
    requires org.objectweb.asm.util;
    // The address of a buffer before Java 22, which sockcall finds by name.
    requires jdk.unsupported;

    // For the stubs, which implement LibC from a class loader of their own.
    exports sockcall.jnr;

    provides sockcall.spi.BackendProvider with
            sockcall.jnr.JnrBackendProvider;
}
