/*
 * load PATH CONNECTIONS
 *
 * The other end of every epoll loop that is measured. Sends one message of 64
 * bytes on each of up to 64 connections, awaits all echoes, and goes on with
 * the next ones, until the server closes.
 *
 * It shares the processor of the loop, and never takes it away on waking: how
 * often the scheduler lets it do so would say more than the loop's own work.
 */
#include "reference.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>

enum { WINDOW = 64, SIZE = 64 };

int main(int argc, char **argv)
{
    char message[SIZE] = {0};
    struct sched_param priority = {0};
    struct rlimit limit;
    int *fds;
    int count;
    int window;

    if (argc != 3) {
        fprintf(stderr, "usage: load PATH CONNECTIONS\n");
        return 2;
    }
    check("sched_setscheduler", sched_setscheduler(0, SCHED_BATCH, &priority));
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    count = atoi(argv[2]);
    fds = memory((size_t)count * sizeof *fds);
    for (int i = 0; i < count; i++)
        fds[i] = connected(argv[1]);
    window = count < WINDOW ? count : WINDOW;
    for (int first = 0;; first = (first + window) % count) {
        for (int i = 0; i < window; i++)
            if (send(fds[(first + i) % count], message, SIZE, MSG_NOSIGNAL) != SIZE)
                return 0;
        for (int i = 0; i < window; i++)
            if (recv(fds[(first + i) % count], message, SIZE, 0) != SIZE)
                return 0;
    }
}
