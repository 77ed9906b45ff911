/* Small messages, 32 to a call. */
#include "reference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>

enum { BATCH = 32, SIZE = 64, ROOM = 64 * 1024 };

struct batch {
    struct mmsghdr sent[BATCH];
    struct mmsghdr received[BATCH];
    struct iovec sent_iov[BATCH];
    struct iovec received_iov[BATCH];
    struct msghdr packed;
};

/* One work of each cell is open at a time: the own memory is the partner's. */
static struct batch batch_of[3];

static void exactly(const char *call, long expected, long value)
{
    if (check(call, value) != expected) {
        fprintf(stderr, "%s returned %ld\n", call, value);
        exit(1);
    }
}

/* To a partner: a socket holds fewer datagrams than one call sends. */
static void by_sendmmsg(struct work *work, long count)
{
    for (long i = 0; i < count; i += BATCH)
        exactly("sendmmsg", BATCH, sendmmsg(work->ends.near.out, batch_of[0].sent, BATCH, 0));
}

static int drain_by_recvmmsg(struct work *work)
{
    return check("recvmmsg", recvmmsg(work->ends.far.in, batch_of[0].received, BATCH,
                                      MSG_WAITFORONE, NULL)) > 0;
}

/* Packed, and taken by one large recv of the same thread. */
static void by_sendmsg(struct work *work, long count)
{
    for (long i = 0; i < count; i += BATCH) {
        exactly("sendmsg", BATCH * SIZE, sendmsg(work->ends.near.out, &batch_of[1].packed, 0));
        exactly("recv", BATCH * SIZE, recv(work->ends.far.in, work->received, ROOM, 0));
    }
}

static void by_writev(struct work *work, long count)
{
    for (long i = 0; i < count; i += BATCH) {
        exactly("writev", BATCH * SIZE, writev(work->ends.near.out, batch_of[2].sent_iov, BATCH));
        exactly("recv", BATCH * SIZE, recv(work->ends.far.in, work->received, ROOM, 0));
    }
}

static void prepare(struct batch *batch)
{
    for (int i = 0; i < BATCH; i++) {
        batch->sent_iov[i] = (struct iovec){.iov_base = memory(SIZE), .iov_len = SIZE};
        batch->received_iov[i] = (struct iovec){.iov_base = memory(SIZE), .iov_len = SIZE};
        batch->sent[i].msg_hdr.msg_iov = &batch->sent_iov[i];
        batch->sent[i].msg_hdr.msg_iovlen = 1;
        batch->received[i].msg_hdr.msg_iov = &batch->received_iov[i];
        batch->received[i].msg_hdr.msg_iovlen = 1;
    }
    batch->packed.msg_iov = batch->sent_iov;
    batch->packed.msg_iovlen = BATCH;
}

int open_messages(struct work *work, const char *name)
{
    static const char *const names[] = {"messages-mmsg", "messages-sendmsg", "messages-writev"};
    static void (*const calls[])(struct work *, long) = {by_sendmmsg, by_sendmsg, by_writev};

    for (int i = 0; i < 3; i++) {
        if (strcmp(name, names[i]) != 0)
            continue;
        prepare(&batch_of[i]);
        work->repeat = calls[i];
        work->batch = 2 * BATCH;
        work->received = memory(ROOM);
        work->ends = socket_ends(i == 0 ? SOCK_DGRAM : SOCK_STREAM);
        if (i == 0)
            partner(work, drain_by_recvmmsg);
        return 1;
    }
    return 0;
}
