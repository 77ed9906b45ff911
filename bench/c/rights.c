/* Descriptors that go out with a byte, come in again, and are closed. */
#include "reference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct passing {
    char byte;
    struct iovec iov;
    struct msghdr sent;
    struct msghdr received;
};

static void close_received(struct msghdr *message, long expected)
{
    long closed = 0;

    for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(message); cmsg; cmsg = CMSG_NXTHDR(message, cmsg)) {
        long count = (long)((cmsg->cmsg_len - CMSG_LEN(0)) / sizeof(int));
        int fd;

        for (long i = 0; i < count; i++, closed++) {
            memcpy(&fd, CMSG_DATA(cmsg) + (size_t)i * sizeof fd, sizeof fd);
            check("close", close(fd));
        }
    }
    if (closed != expected) {
        fprintf(stderr, "%ld descriptors came\n", closed);
        exit(1);
    }
}

static void pass(struct work *work, long count)
{
    struct passing *passing = work->own;

    for (long i = 0; i < count; i += work->several) {
        check("sendmsg", sendmsg(work->ends.near.out, &passing->sent, 0));
        passing->received.msg_controllen = work->room;
        check("recvmsg", recvmsg(work->ends.far.in, &passing->received, MSG_CMSG_CLOEXEC));
        close_received(&passing->received, work->several);
    }
}

int open_rights(struct work *work, const char *name)
{
    struct passing *passing;
    struct cmsghdr *cmsg;

    if (strncmp(name, "rights-", 7) != 0)
        return 0;
    passing = memory(sizeof *passing);
    work->own = passing;
    work->repeat = pass;
    work->several = atol(name + 7);
    work->batch = work->several == 1 ? 16 : work->several;
    work->ends = socket_ends(SOCK_STREAM);
    work->room = CMSG_SPACE((size_t)work->several * sizeof(int));
    passing->iov = (struct iovec){.iov_base = &passing->byte, .iov_len = 1};
    passing->sent = (struct msghdr){.msg_iov = &passing->iov, .msg_iovlen = 1};
    passing->received = passing->sent;
    passing->sent.msg_control = memory(work->room);
    passing->sent.msg_controllen = work->room;
    passing->received.msg_control = memory(work->room);
    passing->received.msg_controllen = work->room;
    cmsg = CMSG_FIRSTHDR(&passing->sent);
    cmsg->cmsg_level = SOL_SOCKET;
    cmsg->cmsg_type = SCM_RIGHTS;
    cmsg->cmsg_len = CMSG_LEN((size_t)work->several * sizeof(int));
    for (long i = 0; i < work->several; i++)
        memcpy(CMSG_DATA(cmsg) + (size_t)i * sizeof(int), &work->ends.near.out, sizeof(int));
    return 1;
}
