/*
 * receiver [-r] TYPE ADDRESS
 *
 * Unlinks and binds ADDRESS, or makes the FIFO, accepts one connection where
 * the type has them, and prints what comes: a stream to its end, of the other
 * types one message. Receives with -r and from a FIFO by read(2), else by
 * recv(2). Of tcp and udp, tells standard error which address was bound.
 */
#include "address.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char buffer[1 << 16];

static size_t receive(int fd, int by_read)
{
    return (size_t)(by_read
        ? check("read", read(fd, buffer, sizeof buffer))
        : check("recv", recv(fd, buffer, sizeof buffer, 0)));
}

static int open_fifo(const struct channel *c)
{
    check("mkfifo", mkfifo(c->path, 0666));
    return (int)check("open", open(c->path, O_RDONLY));
}

static int open_socket(const struct channel *c, const char *type)
{
    int fd = (int)check("socket", socket(c->domain, c->type, 0));

    check("bind", bind(fd, (const struct sockaddr *)&c->addr, c->addrlen));
    if (c->type != SOCK_DGRAM)
        check("listen", listen(fd, 5));
    if (c->domain != AF_UNIX)
        print_bound(type, fd);
    return c->type == SOCK_DGRAM ? fd
        : (int)check("accept", accept(fd, NULL, NULL));
}

int main(int argc, char **argv)
{
    int by_read = argc == 4 && strcmp(argv[1], "-r") == 0;
    char **words = argv + by_read;
    struct channel c;
    size_t size;
    int is_fifo;
    int fd;

    if (argc != 3 + by_read) {
        fprintf(stderr, "usage: receiver [-r] TYPE ADDRESS\n");
        return 2;
    }
    c = channel(words[1], words[2]);
    is_fifo = c.domain == AF_UNSPEC;
    if (c.path != NULL && unlink(c.path) == -1 && errno != ENOENT)
        check("unlink", -1);
    fd = is_fifo ? open_fifo(&c) : open_socket(&c, words[1]);
    do {
        size = receive(fd, by_read || is_fifo);
        fwrite(buffer, 1, size, stdout);
    } while ((is_fifo || c.type == SOCK_STREAM) && size > 0);
    if (c.path != NULL)
        check("unlink", unlink(c.path));
    return fclose(stdout) == 0 ? 0 : 1;
}
