/*
 * An echo server of one thread over many connections, level-triggered, with
 * one recv an event. Its cost is the processor time of its thread.
 */
#include "reference.h"

#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { EVENTS = 64, SIZE = 64, SERVED_FIRST = 2000 };

extern char **environ;

static pid_t spawn_load(const char *path, long connections)
{
    char *program = getenv("SOCKCALL_BENCH_LOAD");
    char count[20];
    char *argv[] = {program, (char *)path, count, NULL};
    pid_t pid;

    snprintf(count, sizeof count, "%ld", connections);
    if (posix_spawn(&pid, program, NULL, NULL, argv, environ) != 0) {
        fprintf(stderr, "cannot start %s\n", program);
        exit(1);
    }
    return pid;
}

static void accept_all(struct work *work, int listener, int epoll)
{
    int *connections = work->own;

    for (long i = 0; i < work->several; i++) {
        struct epoll_event event = {.events = EPOLLIN};

        connections[i] = (int)check("accept", accept(listener, NULL, NULL));
        event.data.u64 = (unsigned)connections[i];
        check("epoll_ctl", epoll_ctl(epoll, EPOLL_CTL_ADD, connections[i], &event));
    }
}

static int serve(struct work *work, int epoll)
{
    struct epoll_event ready[EVENTS];
    int count = (int)check("epoll_wait", epoll_wait(epoll, ready, EVENTS, -1));

    for (int i = 0; i < count; i++) {
        int fd = (int)ready[i].data.u64;

        if (check("recv", recv(fd, work->received, SIZE, 0)) != SIZE
            || check("send", send(fd, work->received, SIZE, MSG_NOSIGNAL)) != SIZE)
            exit(1);
    }
    return count;
}

/* What is served first warms the memory of the connections. */
static void serve_first(struct work *work, int epoll)
{
    long first = work->several + SERVED_FIRST;

    while (first > 0)
        first -= serve(work, epoll);
}

static long serve_slice(struct slices *slices, struct work *work, int epoll)
{
    long processor = processor_time();
    long start = now();
    long served = 0;

    do
        served += serve(work, epoll);
    while (!is_slice(now() - start));
    add_slice(slices, processor_time() - processor, served);
    return served;
}

static struct numbers serve_turn(struct work *work, int epoll, long ns)
{
    static struct slices slices;
    struct numbers numbers = {0};
    long start;

    serve_first(work, epoll);
    slices.count = 0;
    start = now();
    do
        numbers.count += serve_slice(&slices, work, epoll);
    while (now() - start < ns);
    numbers.ns = time_by_slices(&slices, numbers.count);
    return numbers;
}

static struct numbers run(struct work *work, long ns)
{
    char path[100];
    int listener = listening(fresh_path(path, sizeof path));
    int epoll = (int)check("epoll_create1", epoll_create1(EPOLL_CLOEXEC));
    pid_t load = spawn_load(path, work->several);
    int *connections = work->own;
    struct numbers numbers;

    accept_all(work, listener, epoll);
    numbers = serve_turn(work, epoll, ns);
    for (long i = 0; i < work->several; i++)
        close(connections[i]);
    check("waitpid", waitpid(load, NULL, 0));
    close(epoll);
    close(listener);
    unlink(path);
    return numbers;
}

int open_epoll(struct work *work, const char *name)
{
    if (strncmp(name, "epoll-", 6) != 0 || !getenv("SOCKCALL_BENCH_LOAD"))
        return 0;
    work->run = run;
    work->several = atol(name + 6);
    work->own = memory((size_t)work->several * sizeof(int));
    work->received = memory(SIZE);
    return 1;
}
