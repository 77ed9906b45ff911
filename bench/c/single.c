/* One thread: a call that finds nothing there, and a message out and in again. */
#include "reference.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void demand_nothing(long result)
{
    if (result != -1 || errno != EAGAIN) {
        fprintf(stderr, "there was something to receive\n");
        exit(1);
    }
}

static void recv_nothing(struct work *work, long count)
{
    for (long i = 0; i < count; i++)
        demand_nothing(recv(work->ends.near.in, work->received, work->size, MSG_DONTWAIT));
}

static void recvmsg_nothing(struct work *work, long count)
{
    struct iovec iov = {.iov_base = work->received, .iov_len = work->size};
    struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1};

    for (long i = 0; i < count; i++)
        demand_nothing(recvmsg(work->ends.near.in, &message, MSG_DONTWAIT));
}

static void read_nothing(struct work *work, long count)
{
    for (long i = 0; i < count; i++)
        demand_nothing(read(work->ends.near.in, work->received, work->size));
}

/* What a struct msghdr costs. */
static struct numbers structs(struct work *work, long ns)
{
    return difference(work, recvmsg_nothing, read_nothing, ns);
}

static void send_and_receive(struct work *work, long count)
{
    for (long i = 0; i < count; i++) {
        send_all(&work->ends.near, work->sent, work->size);
        receive_all(&work->ends.far, work->received, work->size);
    }
}

int open_single(struct work *work, const char *name)
{
    int is_structs = strcmp(name, "structs") == 0;

    if (is_structs || strstr(name, "-nothing")) {
        work->repeat = strcmp(name, "recv-nothing") == 0 ? recv_nothing : recvmsg_nothing;
        work->run = is_structs ? structs : NULL;
        work->batch = 256;
        work->size = 64;
        work->ends = socket_ends(SOCK_STREAM);
        check("fcntl", fcntl(work->ends.near.in, F_SETFL, O_NONBLOCK));
    } else if (strncmp(name, "pair-", 5) == 0) {
        work->repeat = send_and_receive;
        work->size = (size_t)atol(strrchr(name, '-') + 1);
        work->batch = work->size < 65536 ? 64 : 16;
        work->ends = socket_ends(socket_type(name + 5));
    } else {
        return 0;
    }
    work->sent = memory(work->size);
    work->received = memory(work->size);
    return 1;
}
