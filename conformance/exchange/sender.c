/*
 * sender [-w] TYPE ADDRESS FLAG
 *
 * Connects to ADDRESS or opens the FIFO, sends FLAG with its final NUL, and
 * closes; with -w and to a FIFO by write(2), else by send(2).
 */
#include "address.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int open_socket(const struct channel *c)
{
    int fd = (int)check("socket", socket(c->domain, c->type, 0));

    check("connect",
          connect(fd, (const struct sockaddr *)&c->addr, c->addrlen));
    return fd;
}

int main(int argc, char **argv)
{
    int by_write = argc == 5 && strcmp(argv[1], "-w") == 0;
    char **words = argv + by_write;
    struct channel c;
    size_t size;
    int is_fifo;
    int fd;

    if (argc != 4 + by_write) {
        fprintf(stderr, "usage: sender [-w] TYPE ADDRESS FLAG\n");
        return 2;
    }
    c = channel(words[1], words[2]);
    is_fifo = c.domain == AF_UNSPEC;
    size = strlen(words[3]) + 1;
    fd = is_fifo ? (int)check("open", open(c.path, O_WRONLY)) : open_socket(&c);
    for (size_t sent = 0; sent < size;) {
        const char *rest = words[3] + sent;
        sent += (size_t)(by_write || is_fifo
            ? check("write", write(fd, rest, size - sent))
            : check("send", send(fd, rest, size - sent, 0)));
    }
    check("close", close(fd));
    return 0;
}
