/* One end of a way for bytes: whole messages out and in. */
#include "reference.h"

#include <sched.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int socket_type(const char *name)
{
    if (strncmp(name, "stream", 6) == 0)
        return SOCK_STREAM;
    if (strncmp(name, "dgram", 5) == 0)
        return SOCK_DGRAM;
    return SOCK_SEQPACKET;
}

struct ends ends_of(int near, int far, int is_stream)
{
    struct ends ends = {
        .near = {.in = near, .out = near, .is_socket = 1, .is_stream = is_stream},
        .far = {.in = far, .out = far, .is_socket = 1, .is_stream = is_stream},
    };

    return ends;
}

struct ends socket_ends(int type)
{
    int pair[2];

    check("socketpair", socketpair(AF_UNIX, type, 0, pair));
    return ends_of(pair[0], pair[1], type == SOCK_STREAM);
}

void send_all(const struct end *end, char *message, size_t size)
{
    size_t sent = 0;

    do {
        sent += (size_t)(end->is_socket
            ? check("send", send(end->out, message + sent, size - sent, 0))
            : check("write", write(end->out, message + sent, size - sent)));
    } while (sent < size);
}

/* At the end of a file nobody is woken: the reader asks again. */
size_t receive_some(const struct end *end, char *room, size_t size)
{
    long received;

    if (end->is_socket)
        return (size_t)check("recv", recv(end->in, room, size, 0));
    received = check("read", read(end->in, room, size));
    while (received == 0 && end->is_file) {
        sched_yield();
        received = check("read", read(end->in, room, size));
    }
    return (size_t)received;
}

int receive_all(const struct end *end, char *message, size_t size)
{
    size_t received = 0;

    do {
        size_t some = receive_some(end, message + received, size - received);

        if (some == 0)
            return 0;
        received += some;
    } while (received < size && (end->is_stream || !end->is_socket));
    return 1;
}

void close_ends(struct ends *ends)
{
    close(ends->near.in);
    close(ends->far.in);
    if (ends->near.in != ends->near.out) {
        close(ends->near.out);
        close(ends->far.out);
    }
}
