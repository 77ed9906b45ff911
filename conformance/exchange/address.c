#include "address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

static void unix_address(struct channel *c, const char *word)
{
    struct sockaddr_un *sun = (struct sockaddr_un *)&c->addr;
    size_t length = strlen(word);
    int is_abstract = word[0] == '@';

    c->domain = AF_UNIX;
    c->path = is_abstract ? NULL : word;
    sun->sun_family = AF_UNIX;
    if (length > sizeof sun->sun_path) {
        fprintf(stderr, "address has %zu bytes, and the limit is %zu\n",
                length, sizeof sun->sun_path);
        exit(2);
    }
    memcpy(sun->sun_path, word, length);
    if (is_abstract)
        sun->sun_path[0] = 0;
    else if (length < sizeof sun->sun_path)
        length++; /* the NUL, where there is room for it */
    c->addrlen = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
}

static void internet_address(struct channel *c, const char *word)
{
    struct sockaddr_in *sin = (struct sockaddr_in *)&c->addr;
    struct sockaddr_in6 *sin6 = (struct sockaddr_in6 *)&c->addr;
    char host[INET6_ADDRSTRLEN];
    unsigned short port;

    if (sscanf(word, "[%45[0-9a-f:.]]:%hu", host, &port) == 2
            && inet_pton(AF_INET6, host, &sin6->sin6_addr) == 1) {
        c->domain = AF_INET6;
        c->addrlen = sizeof *sin6;
        sin6->sin6_family = AF_INET6;
        sin6->sin6_port = htons(port);
    } else if (sscanf(word, "%45[0-9.]:%hu", host, &port) == 2
            && inet_pton(AF_INET, host, &sin->sin_addr) == 1) {
        c->domain = AF_INET;
        c->addrlen = sizeof *sin;
        sin->sin_family = AF_INET;
        sin->sin_port = htons(port);
    } else {
        fprintf(stderr, "%s is neither IPV4:PORT nor [IPV6]:PORT\n", word);
        exit(2);
    }
}

struct channel channel(const char *type, const char *address)
{
    static const struct {
        const char *word;
        int type;
        void (*parse)(struct channel *, const char *);
    } known[] = {
        {"stream", SOCK_STREAM, unix_address},
        {"dgram", SOCK_DGRAM, unix_address},
        {"seqpacket", SOCK_SEQPACKET, unix_address},
        {"tcp", SOCK_STREAM, internet_address},
        {"udp", SOCK_DGRAM, internet_address},
    };
    struct channel c;

    memset(&c, 0, sizeof c);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(type, known[i].word) == 0) {
            c.type = known[i].type;
            known[i].parse(&c, address);
            return c;
        }
    }
    if (strcmp(type, "fifo") != 0) {
        fprintf(stderr, "type %s is none of stream, dgram, seqpacket, tcp,"
                " udp, fifo\n", type);
        exit(2);
    }
    c.path = address;
    return c;
}

void print_bound(const char *type, int fd)
{
    struct sockaddr_storage addr;
    struct sockaddr_in *sin = (struct sockaddr_in *)&addr;
    struct sockaddr_in6 *sin6 = (struct sockaddr_in6 *)&addr;
    socklen_t addrlen = sizeof addr;
    char host[INET6_ADDRSTRLEN];

    check("getsockname", getsockname(fd, (struct sockaddr *)&addr, &addrlen));
    if (addr.ss_family == AF_INET)
        fprintf(stderr, "bound %s:%s:%d\n", type,
                inet_ntop(AF_INET, &sin->sin_addr, host, sizeof host),
                ntohs(sin->sin_port));
    else
        fprintf(stderr, "bound %s:[%s]:%d\n", type,
                inet_ntop(AF_INET6, &sin6->sin6_addr, host, sizeof host),
                ntohs(sin6->sin6_port));
}

long check(const char *call, long value)
{
    if (value == -1) {
        perror(call);
        exit(1);
    }
    return value;
}
