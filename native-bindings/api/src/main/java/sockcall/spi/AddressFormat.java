package sockcall.spi;

import sockcall.Constants;
import sockcall.Sockaddr;
import sockcall.SockaddrIn;
import sockcall.SockaddrIn6;
import sockcall.SockaddrUn;

import java.nio.ByteBuffer;

/** Addresses in strace's manner: decoded where their family is known, and bytes else. */
final class AddressFormat {
    private AddressFormat() {}

    static String text(Sockaddr address) {
        if (address instanceof SockaddrIn in) {
            return String.format(
                    "{sa_family=AF_INET, sin_port=htons(%d), sin_addr=inet_addr(\"%s\")}",
                    in.port(), in.host());
        }
        if (address instanceof SockaddrIn6 in6) {
            return String.format(
                    "{sa_family=AF_INET6, sin6_port=htons(%d), sin6_flowinfo=htonl(%s),"
                            + " inet_pton(AF_INET6, \"%s\", &sin6_addr), sin6_scope_id=%s}",
                    in6.port(),
                    Integer.toUnsignedString(in6.flowinfo()),
                    in6.host().replaceFirst("%.*", ""),
                    Integer.toUnsignedString(in6.scopeId()));
        }
        if (address.family() == Constants.AF_UNIX) {
            return unix((SockaddrUn) address);
        }
        ByteBuffer bytes = address.buffer();
        return CallFormat.quoted(bytes, bytes.remaining());
    }

    private static String unix(SockaddrUn address) {
        if (address.isUnnamed()) {
            return "{sa_family=AF_UNIX}";
        }
        byte[] name = address.name();
        return "{sa_family=AF_UNIX, sun_path="
                + (address.isAbstract() ? "@" : "")
                + CallFormat.quoted(ByteBuffer.wrap(name), name.length)
                + "}";
    }
}
