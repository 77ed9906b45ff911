/* Two threads or processes: ping-pong, and one way. */
#include "reference.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

static void ping_pong(struct work *work, long count)
{
    for (long i = 0; i < count; i++) {
        send_all(&work->ends.near, work->sent, work->size);
        if (!receive_all(&work->ends.near, work->sent, work->size))
            exit(1);
    }
}

static void one_way(struct work *work, long count)
{
    for (long i = 0; i < count; i++)
        send_all(&work->ends.near, work->sent, work->size);
}

static int wait_for_ever(struct work *work)
{
    (void)work;
    return pause();
}

/* The same as a Java participant: another process connects, and echoes. */
static void open_process(struct work *work)
{
    char path[100];
    int listener = listening(fresh_path(path, sizeof path));
    pid_t pid = (pid_t)check("fork", fork());

    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(listener);
        work->ends = ends_of(-1, connected(path), 1);
        /* A second thread, as the echo of a Java participant has too. */
        partner(work, wait_for_ever);
        while (echo(work))
            ;
        _exit(0);
    }
    work->ends = ends_of((int)check("accept", accept(listener, NULL, NULL)), -1, 1);
    close(listener);
    unlink(path);
}

int open_two_ends(struct work *work, const char *name)
{
    int is_process = strncmp(name, "pingpong-processes-", 19) == 0;
    int is_message = strcmp(name, "messages-stream") == 0 || strcmp(name, "messages-dgram") == 0;

    work->size = is_message ? 64 : (size_t)atol(strrchr(name, '-') + 1);
    work->room = work->size;
    work->sent = memory(work->size);
    work->received = memory(work->size);
    if (is_process) {
        work->repeat = ping_pong;
        open_process(work);
    } else if (strncmp(name, "pingpong-threads-", 17) == 0) {
        work->repeat = ping_pong;
        work->ends = socket_ends(SOCK_STREAM);
        partner(work, echo);
    } else if (is_message || strncmp(name, "oneway-", 7) == 0) {
        work->repeat = one_way;
        work->batch = work->size < 4096 ? 64 : 16;
        work->ends = socket_ends(strcmp(name, "messages-dgram") == 0 ? SOCK_DGRAM : SOCK_STREAM);
        partner(work, drain);
    } else {
        return 0;
    }
    return 1;
}
