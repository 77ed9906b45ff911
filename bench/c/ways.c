/* The ways that bytes can go between two programs of one machine. */
#include "reference.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static int bound(int type)
{
    struct sockaddr_in sin = {.sin_family = AF_INET};
    int fd = (int)check("socket", socket(AF_INET, type, 0));

    sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check("bind", bind(fd, (struct sockaddr *)&sin, sizeof sin));
    return fd;
}

static void connect_to(int fd, int other)
{
    struct sockaddr_in name;
    socklen_t length = sizeof name;

    check("getsockname", getsockname(other, (struct sockaddr *)&name, &length));
    check("connect", connect(fd, (struct sockaddr *)&name, length));
}

static struct ends tcp(void)
{
    int listener = bound(SOCK_STREAM);
    int near = (int)check("socket", socket(AF_INET, SOCK_STREAM, 0));
    int one = 1;
    int far;

    check("listen", listen(listener, 1));
    connect_to(near, listener);
    far = (int)check("accept", accept(listener, NULL, NULL));
    close(listener);
    check("setsockopt", setsockopt(near, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one));
    check("setsockopt", setsockopt(far, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one));
    return ends_of(near, far, 1);
}

static struct ends udp(void)
{
    int near = bound(SOCK_DGRAM);
    int far = bound(SOCK_DGRAM);

    connect_to(near, far);
    connect_to(far, near);
    return ends_of(near, far, 0);
}

/* The reader opens first, without waiting for the writer. */
static void fifo(int *ends)
{
    char path[100];

    check("mkfifo", mkfifo(fresh_path(path, sizeof path), 0600));
    ends[0] = (int)check("open", open(path, O_RDONLY | O_NONBLOCK));
    ends[1] = (int)check("open", open(path, O_WRONLY));
    check("fcntl", fcntl(ends[0], F_SETFL, 0));
    unlink(path);
}

static void file(int *ends)
{
    char path[100];

    fresh_path(path, sizeof path);
    ends[1] = (int)check("open", open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600));
    ends[0] = (int)check("open", open(path, O_RDONLY));
    unlink(path);
}

static void plain(const char *name, int *ends)
{
    if (strcmp(name, "pipe") == 0)
        check("pipe", pipe(ends));
    else if (strcmp(name, "fifo") == 0)
        fifo(ends);
    else
        file(ends);
}

struct ends way(const char *name)
{
    struct ends ends = {0};
    int there[2];
    int back[2];

    if (strcmp(name, "tcp") == 0)
        return tcp();
    if (strcmp(name, "udp") == 0)
        return udp();
    if (strcmp(name, "pipe") != 0 && strcmp(name, "fifo") != 0 && strcmp(name, "file") != 0)
        return socket_ends(socket_type(name));
    plain(name, there);
    plain(name, back);
    ends.near = (struct end){.in = back[0], .out = there[1]};
    ends.far = (struct end){.in = there[0], .out = back[1]};
    ends.near.is_file = ends.far.is_file = strcmp(name, "file") == 0;
    return ends;
}
