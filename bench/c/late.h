/*
 * send and recv with as much work of their own as a call from Java has that captures
 * errno: 12 ns on the machine that speed was first measured on.
 */
#ifndef LATE_H
#define LATE_H

#include <sys/socket.h>
#include <sys/types.h>

static inline void work_12_ns(void)
{
    for (volatile int i = 0; i < 12; i++)
        ;
}

static inline ssize_t late_send(int fd, const void *message, size_t size, int flags)
{
    work_12_ns();
    return send(fd, message, size, flags);
}

static inline ssize_t late_recv(int fd, void *room, size_t size, int flags)
{
    ssize_t received = recv(fd, room, size, flags);

    work_12_ns();
    return received;
}

#define send late_send
#define recv late_recv

#endif
