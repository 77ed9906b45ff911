#ifndef ADDRESS_H
#define ADDRESS_H

#include <sys/socket.h>

/*
 * What the two programs share: the words of their command lines, and an end
 * that says which call failed.
 */

/* What TYPE and ADDRESS stand for. */
struct channel {
    int domain; /* AF_UNSPEC of a FIFO, which is no socket */
    int type;
    const char *path; /* of a FIFO and of a socket that has one, else NULL */
    struct sockaddr_storage addr;
    socklen_t addrlen;
};

/*
 * stream, dgram or seqpacket, and a path or "@name" in the abstract namespace;
 * tcp or udp, and "127.0.0.1:80" or "[::1]:80"; fifo, and a path. Ends the
 * program on other words.
 */
struct channel channel(const char *type, const char *address);

/* Prints "bound tcp:127.0.0.1:80" to standard error. */
void print_bound(const char *type, int fd);

/* The value, or the end of the program where it is -1. */
long check(const char *call, long value);

#endif
