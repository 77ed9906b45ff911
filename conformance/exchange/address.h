#ifndef ADDRESS_H
#define ADDRESS_H

#include <sys/socket.h>
#include <sys/un.h>

/*
 * What the two programs share: the words of their command lines, and an end
 * that says which call failed.
 */

/* SOCK_STREAM, SOCK_DGRAM or SOCK_SEQPACKET; ends the program on other words. */
int socket_type(const char *word);

/* Fills in a path, or "@name" in the abstract namespace; returns addrlen. */
socklen_t address(struct sockaddr_un *sun, const char *word);

/* The value, or the end of the program where it is -1. */
long check(const char *call, long value);

#endif
