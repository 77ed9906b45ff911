/*
 * receiver [-r] TYPE ADDRESS
 *
 * Unlinks and binds ADDRESS, accepts one connection where the type has them,
 * and prints what comes: a stream to its end, of the other types one message.
 * Receives with -r by read(2), else by recv(2).
 */
#include "address.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char buffer[1 << 16];

static size_t receive(int fd, int by_read)
{
    return (size_t)(by_read
        ? check("read", read(fd, buffer, sizeof buffer))
        : check("recv", recv(fd, buffer, sizeof buffer, 0)));
}

int main(int argc, char **argv)
{
    int by_read = argc == 4 && strcmp(argv[1], "-r") == 0;
    char **words = argv + by_read;
    struct sockaddr_un sun;
    socklen_t addrlen;
    size_t size;
    int type;
    int fd;

    if (argc != 3 + by_read) {
        fprintf(stderr, "usage: receiver [-r] TYPE ADDRESS\n");
        return 2;
    }
    type = socket_type(words[1]);
    addrlen = address(&sun, words[2]);
    fd = (int)check("socket", socket(AF_UNIX, type, 0));
    if (words[2][0] != '@' && unlink(words[2]) == -1 && errno != ENOENT)
        check("unlink", -1);
    check("bind", bind(fd, (struct sockaddr *)&sun, addrlen));
    if (type != SOCK_DGRAM) {
        check("listen", listen(fd, 5));
        fd = (int)check("accept", accept(fd, NULL, NULL));
    }
    size = receive(fd, by_read);
    fwrite(buffer, 1, size, stdout);
    while (type == SOCK_STREAM && size > 0) {
        size = receive(fd, by_read);
        fwrite(buffer, 1, size, stdout);
    }
    if (words[2][0] != '@')
        check("unlink", unlink(words[2]));
    return fclose(stdout) == 0 ? 0 : 1;
}
