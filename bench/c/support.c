/* What every cell needs: checked calls, memory, and sockets at a path. */
#include "reference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { LINE = 64 };

long check(const char *call, long value)
{
    if (value == -1) {
        perror(call);
        exit(1);
    }
    return value;
}

/* From a multiple of 64 on, as the Java participants have it: from malloc, that is chance. */
void *memory(size_t size)
{
    void *bytes = aligned_alloc(LINE, (size + LINE - 1) / LINE * LINE);

    if (!bytes) {
        fprintf(stderr, "no memory\n");
        exit(1);
    }
    memset(bytes, 0, size); /* pages that nobody has written are all the same one */
    return bytes;
}

const char *fresh_path(char *path, size_t size)
{
    static int names;
    const char *directory = getenv("SOCKCALL_BENCH_DIRECTORY");

    snprintf(path, size, "%s/c%d-%d", directory ? directory : "/tmp",
             (int)getpid(), ++names);
    unlink(path);
    return path;
}

static struct sockaddr_un address(const char *path)
{
    struct sockaddr_un sun = {.sun_family = AF_UNIX};

    if (strlen(path) >= sizeof sun.sun_path) {
        fprintf(stderr, "too long for an address: %s\n", path);
        exit(1);
    }
    strcpy(sun.sun_path, path);
    return sun;
}

int listening(const char *path)
{
    struct sockaddr_un sun = address(path);
    int fd = (int)check("socket", socket(AF_UNIX, SOCK_STREAM, 0));

    check("bind", bind(fd, (struct sockaddr *)&sun, sizeof sun));
    check("listen", listen(fd, 4096));
    return fd;
}

int connected(const char *path)
{
    struct sockaddr_un sun = address(path);
    int fd = (int)check("socket", socket(AF_UNIX, SOCK_STREAM, 0));

    check("connect", connect(fd, (struct sockaddr *)&sun, sizeof sun));
    return fd;
}
