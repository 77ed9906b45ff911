#include "address.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int socket_type(const char *word)
{
    if (strcmp(word, "stream") == 0)
        return SOCK_STREAM;
    if (strcmp(word, "dgram") == 0)
        return SOCK_DGRAM;
    if (strcmp(word, "seqpacket") == 0)
        return SOCK_SEQPACKET;
    fprintf(stderr, "type %s is none of stream, dgram, seqpacket\n", word);
    exit(2);
}

socklen_t address(struct sockaddr_un *sun, const char *word)
{
    size_t length = strlen(word);
    int is_abstract = word[0] == '@';

    memset(sun, 0, sizeof *sun);
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
    return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
}

long check(const char *call, long value)
{
    if (value == -1) {
        perror(call);
        exit(1);
    }
    return value;
}
