/*
 * reference                        a participant of the benchmark: docs/performance.md
 * reference start COMMAND...       times a whole process
 * reference first-socket           makes a socket, and ends
 * reference first-message          makes a pair, passes a message, and ends
 *
 * A second thread is alive all the time, as in any JVM: a process with one
 * thread takes a shortcut in the kernel's descriptor lookup that no JVM can have.
 */
#include "reference.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CELLS = 100 };

static struct {
    char *name;
    struct work *work;
} cells[CELLS];

#ifdef BY_NUMBER
static const char names[] =
    "pair-stream-64 pair-dgram-64 pair-seqpacket-64 pingpong-threads-64 pingpong-processes-64 "
    "messages-dgram messages-stream";
#else
static const char names[] =
    "recv-nothing recvmsg-nothing structs pair-stream-64 pair-stream-4096 pair-stream-65536 "
    "pair-dgram-64 pair-dgram-4096 pair-dgram-65536 "
    "pair-seqpacket-64 pair-seqpacket-4096 pair-seqpacket-65536 "
    "pingpong-threads-64 pingpong-threads-4096 pingpong-processes-64 pingpong-processes-4096 "
    "oneway-65536 oneway-262144 messages-dgram messages-stream "
    "messages-mmsg messages-sendmsg messages-writev rights-1 rights-253 "
    "epoll-1 epoll-100 epoll-1000 epoll-10000 "
    "latency-stream latency-dgram latency-seqpacket latency-pipe latency-fifo latency-udp "
    "latency-tcp latency-file throughput-stream throughput-dgram throughput-seqpacket "
    "throughput-pipe throughput-fifo throughput-udp throughput-tcp throughput-file";
#endif

static void *idle(void *unused)
{
    for (;;)
        pause();
    return unused;
}

/* A name may end with @ and a word: another instance of the same work. */
static struct work *opened(const char *cell)
{
    char name[64];
    int i = 0;

    while (i < CELLS && cells[i].name && strcmp(cells[i].name, cell) != 0)
        i++;
    if (i == CELLS)
        return NULL;
    if (!cells[i].name) {
        struct work *work = memory(sizeof *work);

        snprintf(name, sizeof name, "%.*s", (int)strcspn(cell, "@"), cell);
        if (!(open_single(work, name) || open_messages(work, name) || open_rights(work, name)
              || open_epoll(work, name) || open_channel(work, name)
              || open_two_ends(work, name)))
            return NULL;
        cells[i].name = strdup(cell);
        cells[i].work = work;
    }
    return cells[i].work;
}

static void run(const char *cell, long milliseconds)
{
    struct work *work = opened(cell);
    struct numbers numbers;

    if (!work) {
        printf("error cannot enter %s\n", cell);
        return;
    }
    if (work->run)
        numbers = work->run(work, milliseconds * 1000000);
    else if (work->batch > 0)
        numbers = batches(work, milliseconds * 1000000);
    else
        numbers = timed(work, milliseconds * 1000000);
    printf("%ld %ld %ld %ld 0\n", numbers.count, numbers.ns, numbers.p50, numbers.p99);
}

static int participate(void)
{
    char line[256];
    char cell[64];
    long milliseconds;

    setvbuf(stdout, NULL, _IOLBF, 0);
    while (fgets(line, sizeof line, stdin)) {
        if (strncmp(line, "cells", 5) == 0)
            printf("%s\n", names);
        else if (strncmp(line, "close ", 6) == 0)
            printf("closed\n");
        else if (sscanf(line, "run %63s %ld", cell, &milliseconds) == 2)
            run(cell, milliseconds);
        else
            printf("error unknown\n");
    }
    return 0;
}

static int first_message(void)
{
    struct ends ends = socket_ends(SOCK_STREAM);
    char message[64] = {0};

    send_all(&ends.near, message, sizeof message);
    return receive_all(&ends.far, message, sizeof message) ? 0 : 1;
}

int main(int argc, char **argv)
{
    struct rlimit limit;
    pthread_t thread;

    if (argc > 1 && strcmp(argv[1], "start") == 0)
        return start(argc - 2, argv + 2);
    if (argc > 1 && strcmp(argv[1], "first-socket") == 0)
        return check("socket", socket(AF_UNIX, SOCK_STREAM, 0)) < 0;
    if (argc > 1 && strcmp(argv[1], "first-message") == 0)
        return first_message();
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    if (pthread_create(&thread, NULL, idle, NULL) != 0)
        return 1;
    return participate();
}
