/*
 * sender [-w] TYPE ADDRESS FLAG
 *
 * Connects to ADDRESS, sends FLAG with its final NUL, and closes; with -w by
 * write(2), else by send(2).
 */
#include "address.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    int by_write = argc == 5 && strcmp(argv[1], "-w") == 0;
    char **words = argv + by_write;
    struct sockaddr_un sun;
    socklen_t addrlen;
    size_t size;
    int fd;

    if (argc != 4 + by_write) {
        fprintf(stderr, "usage: sender [-w] TYPE ADDRESS FLAG\n");
        return 2;
    }
    addrlen = address(&sun, words[2]);
    size = strlen(words[3]) + 1;
    fd = (int)check("socket", socket(AF_UNIX, socket_type(words[1]), 0));
    check("connect", connect(fd, (struct sockaddr *)&sun, addrlen));
    for (size_t sent = 0; sent < size;) {
        const char *rest = words[3] + sent;
        sent += (size_t)(by_write
            ? check("write", write(fd, rest, size - sent))
            : check("send", send(fd, rest, size - sent, 0)));
    }
    check("close", close(fd));
    return 0;
}
